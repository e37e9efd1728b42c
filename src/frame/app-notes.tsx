import { Note } from '../components/note.tsx'
import { clearProblems, useProblems } from '../stores/problems.ts'
import { useText } from './use-text.ts'

/** What concerns the whole app, above whatever page is open. */
export const AppNotes = () => {
  const { common } = useText()
  const { setAside, pageMissing, failed, tooOld, restart } = useProblems()
  const closing = { words: common.close, onPress: clearProblems }
  return (
    <>
      {tooOld && <Note tone="warn" words={common.oldWeChat} />}
      {restart !== null && (
        <Note tone="info" spoken words={common.newVersion} action={{ words: common.restart, onPress: restart }} />
      )}
      {pageMissing && <Note tone="info" spoken words={common.pageMissing} action={closing} />}
      {setAside.length > 0 && <Note tone="warn" spoken words={common.setAside} action={closing} />}
      {failed && <Note tone="warn" spoken words={common.crashedWords} action={closing} />}
    </>
  )
}
