import { ButtonRow } from '../../../components/button-row.tsx'
import { Button } from '../../../components/button.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { clipboard } from '../../../platform/clipboard.ts'
import { scan } from '../../../platform/scan.ts'
import { toast } from '../../../platform/toast.ts'
import { codeFault } from './typed-code.ts'

interface CodeSourcesProps {
  readonly onRead: (code: string) => void
}

/** Ways to fill in the code without typing, where the device has them. */
export const CodeSources = ({ onRead }: CodeSourcesProps) => {
  const { progress } = useProgressText()
  const canPaste = clipboard.canRead()
  const readCamera = async (): Promise<void> => {
    const scanned = await scan.read()
    if (scanned.state === 'done' && codeFault(scanned.text) === null) onRead(scanned.text)
    else if (scanned.state !== 'refused') toast.show(progress.scanFailed)
  }
  const readClipboard = async (): Promise<void> => {
    const pasted = await clipboard.read()
    if (pasted.state !== 'done') toast.show(progress.ways.pasteRefused)
    else if (looksLikeCode(pasted.text)) onRead(pasted.text)
    else toast.show(progress.ways.pasteEmpty)
  }
  if (!scan.offered && !canPaste) return null
  return (
    <ButtonRow>
      {scan.offered && <Button kind="plain" icon="scan" words={progress.scan} onPress={() => void readCamera()} />}
      {canPaste && <Button kind="plain" icon="copy" words={progress.ways.paste} onPress={() => void readClipboard()} />}
    </ButtonRow>
  )
}

/** A code with a slip is filled in too, so that the field can say so; whatever else is copied stays out of it. */
const looksLikeCode = (pasted: string): boolean => {
  const fault = codeFault(pasted)
  return fault === null || fault === 'bad-check'
}
