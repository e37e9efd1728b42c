import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Hold } from '#types/slot.ts'
import { Button } from '../../../components/button.tsx'
import { CheckItem } from '../../../components/check-item.tsx'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Note } from '../../../components/note.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { HeldBar, useSpokenCountdown } from '../../../frame/held-bar.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { routes, type Step, tabs } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { enterStep, peopleOf, useDraft } from '../../../stores/draft.ts'
import { loadOffice } from '../../../stores/office.ts'
import { ContactFields } from './contact-fields.tsx'
import { DocumentFields } from './document-fields.tsx'
import { type FieldErrors, faultWords, fieldIds, fieldLabel } from './field-errors.ts'
import { MrzFields } from './mrz-fields.tsx'
import { NameFields } from './name-fields.tsx'
import { SavedPeople } from './saved-people.tsx'
import { useForms } from './use-forms.ts'
import { WorkFields } from './work-fields.tsx'

/** Who comes to the window. Everything typed stays until it is booked; only the document number is never kept. */
export default function ApplicantPage() {
  const text = useStepsText()
  const step: Step = useRouter().params.step === 'change' ? 'change' : 'next'
  const { draft, lost } = useDraft()
  const held = draft.state === 'held' ? draft.hold : null
  const forms = useForms(peopleOf(draft), step)
  const spoken = useSpokenCountdown(held)
  useEffect(enterStep, [])
  useDidShow(() => {
    if (held !== null) void loadOffice(held.officeId)
  })
  const { index, people } = forms
  const title = people > 1 ? text.steps.person(index + 1, people) : text.booking.applicantTitle
  return (
    <Screen
      title={text.booking.applicantTitle}
      announce={spoken}
      officeId={held?.officeId}
      footer={<Onward held={held} words={onwardWords(text, { step, last: index + 1 === people })} onGo={forms.goOn} />}
    >
      <Heading level={1} words={title} />
      <Words words={text.booking.applicantHint} />
      {held === null && (
        <Note
          tone="warn"
          spoken
          title={lost === null ? undefined : text.booking.lostTitle}
          words={lost === null ? text.booking.noHold : text.refusals[lost]}
        />
      )}
      {index > 0 && step === 'next' && (
        <TextLink role="button" words={text.steps.previousPerson} onPress={() => forms.show(index - 1)} />
      )}
      <PersonForm key={index} forms={forms} />
    </Screen>
  )
}

type StepsText = ReturnType<typeof useStepsText>

const onwardWords = (text: StepsText, { step, last }: { readonly step: Step; readonly last: boolean }): string => {
  if (step === 'change') return text.steps.backToCheck
  return last ? text.booking.toCheck : text.steps.nextPerson
}

interface OnwardProps {
  readonly held: Hold | null
  readonly words: string
  readonly onGo: () => void
}

const Onward = ({ held, words, onGo }: OnwardProps) => {
  const { offices } = useStepsText()
  return held === null ? (
    <Button words={offices.chooseTime} onPress={backToTimes} />
  ) : (
    <HeldBar hold={held} words={words} onGo={onGo} />
  )
}

const backToTimes = (): void => {
  const { draft } = useDraft.getState()
  if (draft.state === 'none') navigation.tab(tabs.offices)
  else navigation.replace(routes.slots(draft.params))
}

const PersonForm = ({ forms }: { readonly forms: ReturnType<typeof useForms> }) => {
  const text = useStepsText()
  const [focused, setFocused] = useState<string | null>(null)
  const { form, check, tried } = forms
  const faults = tried > 0 && check.state === 'invalid' ? check.faults : []
  const errors: FieldErrors = Object.fromEntries(faults.map(({ field, fault }) => [field, faultWords(fault, text)]))
  const fields = { form, errors, focused }
  return (
    <>
      {faults.length > 0 && (
        <ErrorSummary
          key={tried}
          title={text.booking.errorsTitle(faults.length)}
          errors={faults.map(({ field, fault }) => ({
            fieldId: fieldIds[field],
            words: [fieldLabel(field, form, text), faultWords(fault, text)].join(text.common.colon),
          }))}
          onGo={setFocused}
        />
      )}
      <SavedPeople />
      {form.takenUp && form.documentNumber === '' && <Note tone="info" words={text.steps.numberGone} />}
      <NameFields {...fields} />
      <DocumentFields {...fields} />
      <MrzFields {...fields} />
      <ContactFields {...fields} />
      <WorkFields {...fields} />
      <CheckItem
        words={text.steps.keepPerson}
        hint={text.steps.keepPersonHint}
        checked={forms.keeping}
        onToggle={forms.setKeeping}
      />
    </>
  )
}
