import { useEffect, useState } from 'react'
import { ButtonRow } from '../../../components/button-row.tsx'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { Field } from '../../../components/field.tsx'
import { moveFocus } from '../../../components/focus.ts'
import { Growing } from '../../../components/growing.ts'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import type { ProgressText } from '../../../lib/text/progress.ts'
import { firstPaint } from '../../../platform/first-paint.ts'
import { useProgress } from '../../../stores/progress.ts'
import { CodeSources } from './code-sources.tsx'
import { LookUpAnswer } from './look-up-answer.tsx'
import { RecentCodes } from './recent-codes.tsx'
import { SampleCases } from './sample-cases.tsx'
import type { LookUpReading } from './typed-code.ts'
import { useLookUpForm } from './use-look-up-form.ts'

const codeId = 'progress-code'
const tailId = 'progress-tail'

/** Code and tail. A slip in the code is caught by its check character, before anything is asked. */
export const LookUpForm = () => {
  const text = useProgressText()
  const busy = useProgress(({ lookUp }) => lookUp.state === 'busy')
  const form = useLookUpForm()
  const [focused, setFocused] = useState<string | null>(null)
  // The form is all that the first paint stood for.
  useEffect(() => firstPaint.takeAway(), [])
  const errors = faultsIn(form.reading, text)
  const errorOf = (id: string): string | undefined => errors.find(({ fieldId }) => fieldId === id)?.words
  const chooseCode = (code: string): void => {
    form.takeCode(code)
    setFocused(tailId)
    moveFocus(tailId)
  }
  return (
    <Growing step={6}>
      {form.attempt > 0 && errors.length > 0 && (
        <ErrorSummary
          key={form.attempt}
          title={text.booking.errorsTitle(errors.length)}
          errors={errors}
          onGo={setFocused}
        />
      )}
      <LookUpAnswer />
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
      />
      <CodeSources onRead={form.takeCode} />
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
      <RecentCodes onChoose={chooseCode} />
      <Words size="faint" words={text.progress.demonstration} />
      <SampleCases onChoose={form.lookUp} />
    </Growing>
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
