import type { OfficeView, Phone } from '#types/office.ts'
import { Card } from '../../../components/card.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { phone } from '../../../platform/phone.ts'
import { useOffice } from '../../../stores/office.ts'

/** Phones belong to (office, item): those of the item on the screen, each with its own label. */
export const PhonesCard = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const itemId = useOffice((state) => state.itemId)
  const service = office.services.find((one) => one.itemId === itemId) ?? office.services[0]
  const phones = service?.phones ?? []
  return (
    <Section title={text.offices.phones}>
      <Card>
        {phones.length === 0 && (
          <Words words={office.lost.includes('phones') ? text.offices.record.lostPhone : text.offices.noPhone} />
        )}
        {phones.map((one) => (
          <PhoneRow key={one.printed} entry={one} />
        ))}
      </Card>
    </Section>
  )
}

const PhoneRow = ({ entry }: { readonly entry: Phone }) => {
  const text = useText()
  const language = useLanguage()
  const { number, extension, label, printed, doubt, kind } = entry
  if (number === null) return <Words words={text.offices.unreadablePhone(printed)} />
  const { record } = text.offices
  const warnings = [...(doubt === null ? [] : [record.doubts[doubt]]), ...(kind === 'mobile' ? [record.mobile] : [])]
  const whole = extension === null ? number : `${number} ${text.offices.extension(extension)}`
  return (
    <>
      <Row
        label={label === null ? text.offices.phones : pick(label, language)}
        value={whole}
        action={{
          words: text.offices.call,
          label: `${text.offices.call} ${whole}`,
          onPress: () => void phone.call(number),
        }}
      />
      {warnings.map((words) => (
        <Words key={words} size="small" words={words} />
      ))}
    </>
  )
}
