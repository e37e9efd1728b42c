import { useState } from 'react'
import type { AvailabilityDay } from '#types/slot.ts'
import { moveFocus } from '../../../components/focus.ts'
import { MonthGrid } from '../../../components/month-grid.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { addDays, dateOf, formatDate, minuteText, monthOf, weekdayIndex, weekdayNames } from '../../../lib/dates.ts'
import type { Language } from '../../../lib/language.ts'
import type { ItemParams } from '../../../lib/routes.ts'
import type { Text } from '../../../lib/text.ts'
import { dayReason, daySpoken, dayWord } from '../../../lib/words/availability.ts'
import { turnMonth, useAvailability } from '../../../stores/availability.ts'
import { useClock } from '../../../stores/clock.ts'
import { useOffice } from '../../../stores/office.ts'
import { timesId } from './day-times.tsx'

interface MonthProps {
  readonly params: ItemParams
  readonly days: readonly AvailabilityDay[]
  readonly chosen: string | null
  readonly onChoose: (date: string) => void
}

/** The month: free days with their number of places, every other day with the word why not. */
export const Month = ({ params, days, chosen, onChoose }: MonthProps) => {
  const text = useText()
  const language = useLanguage()
  const month = useAvailability((state) => state.month)
  const today = dateOf(useClock((clock) => clock.now))
  const office = useOffice((state) => state.office)
  const [explained, setExplained] = useState<string | null>(null)
  const policy = office.state === 'ready' ? office.value.booking?.policy : undefined
  const why = days.find(({ date }) => date === explained)
  const provisional = days.some((day) => day.provisional)
  const shown = fromThisWeek(days, today)
  return (
    <>
      <MonthGrid
        title={formatDate(`${month}-01`, 'month', language)}
        label={text.booking.calendarLabel}
        weekdays={weekdayNames(language)}
        blanks={weekdayIndex(shown[0]?.date ?? `${month}-01`)}
        days={shown.map((day) => cellOf(day, today, { text, language }))}
        selected={chosen}
        onChoose={(date) => {
          setExplained(null)
          onChoose(date)
          moveFocus(timesId)
        }}
        onExplain={setExplained}
        previous={
          month <= monthOf(today)
            ? undefined
            : { label: text.booking.previousMonth, onPress: () => void turnMonth(params, -1) }
        }
        next={{ label: text.booking.nextMonth, onPress: () => void turnMonth(params, 1) }}
      />
      {why !== undefined && (
        <Note
          tone="info"
          spoken
          title={formatDate(why.date, 'long', language)}
          words={dayReason(why, { text, language })}
        />
      )}
      {provisional && <Words size="small" words={text.hours.holidayYearUnknown(month.slice(0, 4))} />}
      {policy !== undefined && (
        <Words size="faint" words={text.booking.releaseRule(policy.horizonDays, minuteText(policy.releaseMinute))} />
      )}
    </>
  )
}

interface Speech {
  readonly text: Text
  readonly language: Language
}

/** Weeks that are wholly past only push the free days out of sight. */
const fromThisWeek = (days: readonly AvailabilityDay[], today: string): readonly AvailabilityDay[] => {
  const monday = addDays(today, -weekdayIndex(today))
  return days.filter(({ date }) => date >= monday)
}

const cellOf = (day: AvailabilityDay, today: string, speech: Speech) => {
  const badge =
    day.national === null
      ? {}
      : day.national.kind === 'off'
        ? { badge: { words: '休', tone: 'closed' as const } }
        : { badge: { words: '班', tone: 'soon' as const } }
  return {
    date: day.date,
    number: String(Number(day.date.slice(8))),
    word: dayWord(day, speech.text),
    label: daySpoken(day, speech),
    state: looks[day.state],
    today: day.date === today,
    ...badge,
  }
}

const looks = {
  free: 'free',
  full: 'full',
  closed: 'closed',
  holiday: 'closed',
  past: 'past',
  'too-soon': 'past',
  'not-released': 'past',
  unpublished: 'closed',
} as const
