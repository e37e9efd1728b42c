import { useState } from 'react'
import { ButtonRow } from '../../../components/button-row.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { Field } from '../../../components/field.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import type { ProgressText } from '../../../lib/text/progress.ts'
import { refusalWords } from '../../../lib/words/refusal.ts'
import { scan } from '../../../platform/scan.ts'
import { toast } from '../../../platform/toast.ts'
import { savedProgress, useProgress } from '../../../stores/progress.ts'
import { codeFault, type LookUpReading } from './typed-code.ts'
import { useLookUpForm } from './use-look-up-form.ts'

const codeId = 'progress-code'
const tailId = 'progress-tail'

/** Code and tail. A slip in the code is caught by its check character, before anything is asked. */
export const LookUpForm = () => {
  const text = useProgressText()
  const busy = useProgress(({ lookUp }) => lookUp.state === 'busy')
  const form = useLookUpForm()
  const [focused, setFocused] = useState<string | null>(null)
  const errors = faultsIn(form.reading, text)
  const errorOf = (id: string): string | undefined => errors.find(({ fieldId }) => fieldId === id)?.words
  return (
    <>
      {form.attempt > 0 && errors.length > 0 && (
        <ErrorSummary
          key={form.attempt}
          title={text.booking.errorsTitle(errors.length)}
          errors={errors}
          onGo={setFocused}
        />
      )}
      <Answer />
      <Field
        id={codeId}
        label={text.progress.codeLabel}
        hint={text.progress.codeHint}
        error={errorOf(codeId)}
        value={form.typed.code}
        code
        maxLength={40}
        focused={focused === codeId ? true : undefined}
        onInput={form.typeCode}
        onBlur={form.leaveCode}
      />
      {scan.offered && <ScanButton onRead={form.takeCode} />}
      <Field
        id={tailId}
        label={text.booking.tailLabel}
        hint={text.progress.tailHint}
        error={errorOf(tailId)}
        value={form.typed.tail}
        code
        maxLength={8}
        focused={focused === tailId ? true : undefined}
        onInput={form.typeTail}
      />
      <ButtonRow>
        <Button words={text.progress.lookUp} busy={busy} busyWords={text.progress.lookingUp} onPress={form.submit} />
      </ButtonRow>
      <Words size="faint" words={text.progress.demonstration} />
    </>
  )
}

const ScanButton = ({ onRead }: { readonly onRead: (code: string) => void }) => {
  const { progress } = useProgressText()
  const read = async (): Promise<void> => {
    const scanned = await scan.read()
    if (scanned.state === 'done' && codeFault(scanned.text) === null) onRead(scanned.text)
    else if (scanned.state !== 'refused') toast.show(progress.scanFailed)
  }
  return (
    <ButtonRow>
      <Button kind="plain" icon="scan" words={progress.scan} onPress={() => void read()} />
    </ButtonRow>
  )
}

interface FieldError {
  readonly fieldId: string
  readonly words: string
}

const faultsIn = (reading: LookUpReading | null, { progress, booking }: ProgressText): readonly FieldError[] => {
  if (reading?.state !== 'invalid') return []
  return [
    ...(reading.code === null ? [] : [{ fieldId: codeId, words: progress.codeFaults[reading.code] }]),
    ...(reading.tailShort ? [{ fieldId: tailId, words: booking.tailShort }] : []),
  ]
}

/** How the last question ended, if not with a result. */
const Answer = () => {
  const text = useProgressText()
  const language = useLanguage()
  const { code, lookUp } = useProgress()
  switch (lookUp.state) {
    case 'asking':
    case 'busy':
    case 'done':
      return null
    case 'refused':
      return <Note tone="bad" spoken words={refusalWords(lookUp.refusal, { text, language })} />
    case 'offline':
      return savedProgress(code) === null ? <Note tone="warn" spoken words={text.common.nothingSaved} /> : null
    case 'failed':
      return <Note tone="bad" spoken title={text.common.failedTitle} words={text.common.failedWords} />
  }
}
