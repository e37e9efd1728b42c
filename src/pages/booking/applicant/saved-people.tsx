import { useState } from 'react'
import { ChipRow } from '../../../components/chip-row.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { PeopleSheet } from '../../../frame/people-sheet.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { fillFrom } from '../../../stores/form.ts'
import { maskedName, usePeople } from '../../../stores/people.ts'

/** People kept on the device: a tap fills the form with everything but the document number. */
export const SavedPeople = () => {
  const text = useStepsText()
  const { title, manage } = text.booking.savedPeople
  const people = usePeople((state) => state.people)
  const [managing, setManaging] = useState(false)
  const fill = (id: string): void => {
    const person = people.find((one) => one.id === id)
    if (person !== undefined) fillFrom(person.form)
  }
  if (people.length === 0) return null
  return (
    <Section title={title} aside={<TextLink role="button" words={manage} onPress={() => setManaging(true)} />}>
      <Words size="small" words={text.steps.savedPeopleHint} />
      <ChipRow
        label={title}
        mode="actions"
        chips={people.map(({ id, form }) => ({
          key: id,
          icon: 'user',
          words: `${maskedName(form)} ${form.nationality}`,
        }))}
        onPress={fill}
      />
      <PeopleSheet open={managing} onClose={() => setManaging(false)} />
    </Section>
  )
}
