import { useState } from 'react'
import type { OfficeView } from '#types/office.ts'
import type { ServiceDay } from '#types/service-hours.ts'
import { Badge } from '../../../components/badge.tsx'
import { Card } from '../../../components/card.tsx'
import { ChipRow } from '../../../components/chip-row.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { StatusLine } from '../../../components/status-line.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { dateOf, formatDate } from '../../../lib/dates.ts'
import { pick } from '../../../lib/language.ts'
import { badgeOf, intervalsWords, reasonLine, statusWords } from '../../../lib/words/hours.ts'
import { useClock } from '../../../stores/clock.ts'
import { chooseItem, loadHours, useOffice } from '../../../stores/office.ts'
import { MonthSheet } from './month-sheet.tsx'

/** Open or not, why, until when; then the week. */
export const HoursCard = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  const { itemId, status, week } = useOffice()
  const [month, setMonth] = useState(false)
  const service = office.services.find((one) => one.itemId === itemId)
  return (
    <Section title={text.offices.hoursTitle}>
      {hoursDiffer(office) && (
        <ChipRow
          label={text.offices.hoursFor}
          mode="one"
          chips={office.services.map((one) => ({
            key: one.itemId,
            words: text.offices.itemNames[one.itemId],
            selected: one.itemId === itemId,
          }))}
          onPress={(key) => void chooseItem(key)}
        />
      )}
      <Card>
        <RemoteView quiet remote={status} rows={1} onRetry={() => void loadHours()}>
          {(value) => (
            <>
              <StatusLine {...statusWords(value, { text, language })} />
              <Words size="small" words={reasonLine(value, { text, language })} />
              {value.nextProvisional && value.next !== null && (
                <Words size="small" words={text.hours.holidayYearUnknown(value.next.slice(0, 4))} />
              )}
            </>
          )}
        </RemoteView>
        {service?.hours !== null && service !== undefined && (
          <>
            <RemoteView quiet remote={week} rows={2} onRetry={() => void loadHours()}>
              {({ days }) => <Week days={days} />}
            </RemoteView>
            <Words
              size="faint"
              words={`${text.hours.printed}${text.common.colon}${pick(service.hours.printed, language)}`}
            />
            <TextLink words={text.hours.month} role="button" onPress={() => setMonth(true)} />
            <MonthSheet open={month} onClose={() => setMonth(false)} />
          </>
        )}
      </Card>
    </Section>
  )
}

/** Most offices keep one set of hours for all they do: then there is nothing to choose. */
const hoursDiffer = ({ services }: OfficeView): boolean =>
  new Set(services.map(({ hours }) => hours?.printed.zh ?? null)).size > 1

const Week = ({ days }: { readonly days: readonly ServiceDay[] }) => {
  const text = useText()
  const language = useLanguage()
  const today = dateOf(useClock((clock) => clock.now))
  const provisional = days.find((day) => day.provisional)
  const saidAbove = useOffice(({ status }) => status.state === 'ready' && status.value.nextProvisional)
  return (
    <>
      {days.map((day) => {
        const badge = badgeOf(day, { text, language })
        const name = formatDate(day.date, 'day', language)
        return (
          <Row
            key={day.date}
            strong={day.date === today}
            label={day.date === today ? `${text.hours.today} ${name}` : name}
            mark={badge === null ? undefined : <Badge tone={badge.tone} words={badge.words} />}
            value={intervalsWords(day.intervals, text)}
          />
        )
      })}
      {provisional !== undefined && !saidAbove && (
        <Words size="small" words={text.hours.holidayYearUnknown(provisional.date.slice(0, 4))} />
      )}
    </>
  )
}
