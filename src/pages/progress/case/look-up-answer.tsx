import { Button } from '../../../components/button.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { tabs } from '../../../lib/routes.ts'
import { refusalWords } from '../../../lib/words/refusal.ts'
import { navigation } from '../../../platform/navigation.ts'
import { phone } from '../../../platform/phone.ts'
import { useAppointments } from '../../../stores/appointments.ts'
import { useProgress } from '../../../stores/progress.ts'
import { savedProgress } from '../../../stores/saved-progress.ts'

/** How the last question ended, if not with a result. */
export const LookUpAnswer = () => {
  const text = useProgressText()
  const language = useLanguage()
  const { code, lookUp } = useProgress()
  switch (lookUp.state) {
    case 'asking':
    case 'busy':
    case 'done':
      return null
    case 'refused':
      return (
        <>
          <Note tone="bad" spoken words={refusalWords(lookUp.refusal, { text, language })} />
          {lookUp.refusal.code === 'no-match' && <HolderWay code={code} />}
        </>
      )
    case 'offline':
      return savedProgress(code) === null ? <Note tone="warn" spoken words={text.common.nothingSaved} /> : null
    case 'failed':
      return <Note tone="bad" spoken title={text.common.failedTitle} words={text.common.failedWords} />
  }
}

/** Whoever the case belongs to has a way besides the code, whether or not it is locked just now. */
const HolderWay = ({ code }: { readonly code: string }) => {
  const text = useProgressText()
  const number = useAppointments(
    ({ passes }) => passes.find(({ appointment }) => appointment.code === code)?.office.phone?.number ?? null,
  )
  return (
    <>
      <Words size="small" words={text.progress.ways.holder} />
      <Button
        kind="secondary"
        icon="phone"
        words={number === null ? text.progress.ways.officePhone : text.progress.clock.call(number)}
        onPress={() => (number === null ? navigation.tab(tabs.offices) : void phone.call(number))}
      />
    </>
  )
}
