import { useMemo, useState } from 'react'
import type { AvailabilityDay, PermitSafety } from '#types/slot.ts'
import { moveFocus } from '../../../components/focus.ts'
import type { MonthDay } from '../../../components/month-day.tsx'
import { MonthGrid } from '../../../components/month-grid.tsx'
import { Note } from '../../../components/note.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import {
  addDays,
  dateOf,
  formatDate,
  formatMoment,
  minuteText,
  monthOf,
  weekdayIndex,
  weekdayNames,
} from '../../../lib/dates.ts'
import type { Language } from '../../../lib/language.ts'
import type { StepsText } from '../../../lib/text/booking-steps.ts'
import { dayReason, dayWord } from '../../../lib/words/availability.ts'
import { type AvailabilityFor, hasRoom, lookAt, turnMonth, useAvailability } from '../../../stores/availability.ts'
import { useClock } from '../../../stores/clock.ts'
import type { Wish } from '../../../stores/draft.ts'
import { useOffice } from '../../../stores/office.ts'
import { timesId } from './day-times.tsx'
import { markOf } from './permit-marks.ts'

interface MonthProps {
  readonly wanted: AvailabilityFor
  readonly wish: Wish
  readonly safety: PermitSafety | null
  readonly days: readonly AvailabilityDay[]
}

/** The month: free days with their number of places, every other day with the word why not. */
export const Month = ({ wanted, wish, safety, days }: MonthProps) => {
  const text = useStepsText()
  const language = useLanguage()
  const month = useAvailability((state) => state.month)
  const chosen = useAvailability((state) => state.date)
  const today = dateOf(useClock((clock) => clock.now))
  const office = useOffice((state) => state.office)
  const [explained, setExplained] = useState<string | null>(null)
  const policy = office.state === 'ready' ? office.value.booking?.policy : undefined
  const why = days.find(({ date }) => date === explained)
  const provisional = days.some((day) => day.provisional)
  const cells = useCells(days, { wish, safety })
  const unreleased = days.find(({ state }) => state === 'not-released')
  return (
    <>
      <MonthGrid
        title={formatDate(`${month}-01`, 'month', language)}
        label={text.booking.calendarLabel}
        weekdays={weekdayNames(language)}
        blanks={weekdayIndex(cells[0]?.date ?? `${month}-01`)}
        days={cells}
        selected={chosen}
        onChoose={(date) => {
          setExplained(null)
          lookAt(date)
          moveFocus(timesId)
        }}
        onExplain={setExplained}
        previous={
          month <= monthOf(today)
            ? undefined
            : { label: text.booking.previousMonth, onPress: () => void turnMonth(wanted, -1) }
        }
        next={{ label: text.booking.nextMonth, onPress: () => void turnMonth(wanted, 1) }}
      />
      {why !== undefined && (
        <Note
          tone="info"
          spoken
          title={formatDate(why.date, 'long', language)}
          words={reasonOf(why, wish, { text, language })}
        />
      )}
      {provisional && <Words size="small" words={text.hours.holidayYearUnknown(month.slice(0, 4))} />}
      {unreleased !== undefined && unreleased.opensAt !== null && (
        <Words
          size="small"
          words={text.steps.nextRelease(
            formatDate(unreleased.date, 'day', language),
            formatMoment(unreleased.opensAt, language),
          )}
        />
      )}
      {policy !== undefined && (
        <Words size="faint" words={text.booking.releaseRule(policy.horizonDays, minuteText(policy.releaseMinute))} />
      )}
    </>
  )
}

/** Kept while they are the same: worked out for every tap on a day, they would be most of what it waits for. */
const useCells = (days: readonly AvailabilityDay[], { wish, safety }: Omit<Reader, 'today'>): readonly MonthDay[] => {
  const text = useStepsText()
  const language = useLanguage()
  const today = dateOf(useClock((clock) => clock.now))
  return useMemo(
    () => fromThisWeek(days, today).map((day) => cellOf(day, { today, wish, safety }, { text, language })),
    [days, today, wish, safety, text, language],
  )
}

interface Speech {
  readonly text: StepsText
  readonly language: Language
}

/** Weeks that are wholly past only push the free days out of sight. */
const fromThisWeek = (days: readonly AvailabilityDay[], today: string): readonly AvailabilityDay[] => {
  const monday = addDays(today, -weekdayIndex(today))
  return days.filter(({ date }) => date >= monday)
}

interface Reader {
  readonly today: string
  readonly wish: Wish
  readonly safety: PermitSafety | null
}

const cellOf = (day: AvailabilityDay, { today, wish, safety }: Reader, speech: Speech) => {
  const { text } = speech
  const badge =
    day.national === null
      ? {}
      : day.national.kind === 'off'
        ? { badge: { words: '休', tone: 'closed' as const } }
        : { badge: { words: '班', tone: 'soon' as const } }
  const crowded = isCrowded(day, wish)
  const mark = markOf(safety, day.date)
  const { latestSpoken, lateSpoken } = text.steps.permit
  const said = [
    formatDate(day.date, 'long', speech.language),
    reasonOf(day, wish, speech),
    ...(mark === undefined ? [] : [mark === 'last-safe' ? latestSpoken : lateSpoken]),
  ]
  return {
    date: day.date,
    number: String(Number(day.date.slice(8))),
    word: crowded ? text.steps.wish.tooFewWord : dayWord(day, text),
    label: said.join(text.common.listJoin),
    state: crowded ? 'full' : looks[day.state],
    today: day.date === today,
    mark,
    ...badge,
  } as const
}

/** Places are free, but at no time enough of them for everybody. */
const isCrowded = (day: AvailabilityDay, wish: Wish): boolean => day.state === 'free' && !hasRoom(day, wish)

const reasonOf = (day: AvailabilityDay, wish: Wish, speech: Speech): string =>
  isCrowded(day, wish)
    ? speech.text.steps.wish.tooFewReason(speech.text.booking.people(wish.places))
    : dayReason(day, speech)

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
