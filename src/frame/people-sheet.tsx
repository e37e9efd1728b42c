import { Row } from '../components/row.tsx'
import { Sheet } from '../components/sheet.tsx'
import { Words } from '../components/words.tsx'
import { maskedName, removePerson, usePeople } from '../stores/people.ts'
import { useText } from './use-text.ts'

interface PeopleSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The people kept on the device, masked, each with a way to remove them. */
export const PeopleSheet = ({ open, onClose }: PeopleSheetProps) => {
  const text = useText()
  const words = text.booking.savedPeople
  const people = usePeople((state) => state.people)
  return (
    <Sheet open={open} title={words.title} closeLabel={text.common.close} onClose={onClose}>
      <Words size="small" words={words.hint} />
      {people.length === 0 && <Words words={words.none} />}
      {people.map(({ id, form }) => {
        const name = maskedName(form)
        return (
          <Row
            key={id}
            stacked
            label={[text.booking.documentTypes[form.documentType], form.nationality]
              .filter((part) => part !== '')
              .join(' · ')}
            value={name}
            action={{ words: words.remove, label: words.removeOf(name), onPress: () => removePerson(id) }}
          />
        )
      })}
    </Sheet>
  )
}
