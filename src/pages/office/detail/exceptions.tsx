import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { OfficeView } from '#types/office.ts'
import type { ServiceDay } from '#types/service-hours.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { Badge } from '../../../components/badge.tsx'
import { Card } from '../../../components/card.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { dateOf, formatDate } from '../../../lib/dates.ts'
import { type DaySpan, exceptionalSpans } from '../../../lib/exceptional-days.ts'
import { exceptionalEvents } from '../../../lib/words/exceptional-days.ts'
import { badgeOf, exceptionWords, intervalsWords } from '../../../lib/words/hours.ts'
import { calendar } from '../../../platform/calendar.ts'
import { toast } from '../../../platform/toast.ts'
import { presently, useClock } from '../../../stores/clock.ts'
import { loadDaysAhead, useDaysAhead } from '../../../stores/days-ahead.ts'
import { useOffice } from '../../../stores/office.ts'

/** 特殊安排: the days ahead on which the usual hours would mislead. */
export const Exceptions = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const itemId = useOffice((state) => state.itemId)
  const today = dateOf(useClock((clock) => clock.now))
  const { key, days } = useDaysAhead()
  const hours = office.services.find((one) => one.itemId === itemId)?.hours ?? null
  const asked = itemId !== null && hours !== null
  useEffect(() => {
    if (asked) void loadDaysAhead(office.id, itemId)
  }, [asked, office.id, itemId, today])
  if (!asked || key !== `${office.id}/${itemId}`) return null
  return (
    <Section title={text.hours.exceptions}>
      <Card>
        <RemoteView quiet remote={days} rows={2} onRetry={() => void loadDaysAhead(office.id, itemId)}>
          {(value) => <Spans office={office} itemId={itemId} days={value.days} />}
        </RemoteView>
      </Card>
    </Section>
  )
}

interface SpansProps {
  readonly office: OfficeView
  readonly itemId: ServiceItemId
  readonly days: readonly ServiceDay[]
}

const Spans = ({ office, itemId, days }: SpansProps) => {
  const text = useText()
  const language = useLanguage()
  const spans = exceptionalSpans(days)
  const events = exceptionalEvents({ office, itemId, days }, { text, language })
  const last = days.at(-1)
  const provisional = days.find((day) => day.provisional)
  const save = async (): Promise<void> => {
    const added = await calendar.addDays(events, presently(), 'office-days')
    toast.show(added.state === 'done' ? text.booking.calendarAdded : text.booking.calendarFailed)
  }
  return (
    <>
      {spans.length === 0 && last !== undefined && (
        <Words size="small" words={text.hours.noExceptions(formatDate(last.date, 'long', language))} />
      )}
      {spans.map((span) => (
        <Span key={span.first.date} span={span} />
      ))}
      {provisional !== undefined && (
        <Words size="small" words={text.hours.holidayYearUnknown(provisional.date.slice(0, 4))} />
      )}
      {events.length > 0 && <TextLink role="button" words={text.hours.saveExceptions} onPress={() => void save()} />}
    </>
  )
}

const Span = ({ span: { first, to } }: { readonly span: DaySpan }) => {
  const text = useText()
  const language = useLanguage()
  const badge = badgeOf(first, { text, language })
  const from = formatDate(first.date, 'day', language)
  const why = exceptionWords(first, { text, language })
  return (
    <View>
      <Row
        label={first.date === to ? from : `${from} – ${formatDate(to, 'day', language)}`}
        mark={badge === null ? undefined : <Badge tone={badge.tone} words={badge.words} />}
        value={intervalsWords(first.intervals, text)}
      />
      {why !== null && <Words size="small" words={why} />}
    </View>
  )
}
