import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { HeldBar, useSpokenCountdown } from '../../../frame/held-bar.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useText } from '../../../frame/use-text.ts'
import { routes, tabs } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { useDraft } from '../../../stores/draft.ts'
import { loadOffice } from '../../../stores/office.ts'
import { checkForm, type FormField, useForm } from '../../../stores/form.ts'
import { ContactFields } from './contact-fields.tsx'
import { DocumentFields } from './document-fields.tsx'
import { type FieldErrors, fieldIds } from './field-errors.ts'
import { NameFields } from './name-fields.tsx'

/** Who comes to the window. Everything typed stays until it is booked; only the document number is never kept. */
export default function ApplicantPage() {
  const text = useText()
  const { draft, lost } = useDraft()
  const form = useForm((state) => state.form)
  const [tried, setTried] = useState(0)
  const [focused, setFocused] = useState<string | null>(null)
  const held = draft.state === 'held' ? draft.hold : null
  const spoken = useSpokenCountdown(held)
  useDidShow(() => {
    if (held !== null) void loadOffice(held.officeId)
  })

  const check = checkForm(form, {})
  const faults = tried > 0 && check.state === 'invalid' ? check.faults : []
  const errors: FieldErrors = Object.fromEntries(faults.map(({ field, fault }) => [field, text.booking.faults[fault]]))
  const goOn = (): void => {
    setTried(tried + 1)
    if (check.state === 'valid') navigation.to(routes.check())
  }
  return (
    <Screen
      title={text.booking.applicantTitle}
      announce={spoken}
      footer={
        held === null ? (
          <Button words={text.offices.chooseTime} onPress={backToTimes} />
        ) : (
          <HeldBar hold={held} words={text.booking.toCheck} onGo={goOn} />
        )
      }
    >
      <Heading level={1} words={text.booking.applicantTitle} />
      <Words words={text.booking.applicantHint} />
      {held === null && (
        <Note
          tone="warn"
          spoken
          title={lost ? text.booking.lostTitle : undefined}
          words={lost ? text.refusals['hold-expired'] : text.booking.noHold}
        />
      )}
      {faults.length > 0 && (
        <ErrorSummary
          key={tried}
          title={text.booking.errorsTitle(faults.length)}
          errors={faults.map(({ field, fault }) => ({
            fieldId: fieldIds[field],
            words: `${labelOf(field, form.singleName, text.booking)}: ${text.booking.faults[fault]}`,
          }))}
          onGo={setFocused}
        />
      )}
      <NameFields form={form} errors={errors} focused={focused} />
      <DocumentFields form={form} errors={errors} focused={focused} />
      <ContactFields form={form} errors={errors} focused={focused} />
    </Screen>
  )
}

const backToTimes = (): void => {
  const { draft } = useDraft.getState()
  if (draft.state === 'none') navigation.tab(tabs.offices)
  else navigation.replace(routes.slots(draft.params))
}

const labelOf = (field: FormField, singleName: boolean, booking: ReturnType<typeof useText>['booking']): string =>
  field === 'familyName' && singleName ? booking.wholeName : booking[field]
