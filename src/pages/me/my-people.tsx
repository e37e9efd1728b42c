import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { Row } from '../../components/row.tsx'
import { Section } from '../../components/section.tsx'
import { PeopleSheet } from '../../frame/people-sheet.tsx'
import { useText } from '../../frame/use-text.ts'
import { usePeople } from '../../stores/people.ts'

/** Applicants kept on the device, and where to remove them. */
export const MyPeople = () => {
  const words = useText().booking.savedPeople
  const people = usePeople((state) => state.people)
  const [open, setOpen] = useState(false)
  return (
    <Section title={words.title}>
      <Card>
        <Row
          stacked
          label={words.hint}
          value={people.length === 0 ? words.none : words.count(people.length)}
          action={people.length === 0 ? undefined : { words: words.manage, onPress: () => setOpen(true) }}
        />
      </Card>
      <PeopleSheet open={open} onClose={() => setOpen(false)} />
    </Section>
  )
}
