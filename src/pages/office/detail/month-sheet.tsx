import { useEffect, useState } from 'react'
import type { ServiceDay } from '#types/service-hours.ts'
import { MonthGrid } from '../../../components/month-grid.tsx'
import { Note } from '../../../components/note.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { type Text } from '../../../lib/text.ts'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { addMonths, dateOf, formatDate, monthOf, weekdayIndex, weekdayNames } from '../../../lib/dates.ts'
import type { Language } from '../../../lib/language.ts'
import { badgeOf, becauseWords, exceptionWords, intervalsWords } from '../../../lib/words/hours.ts'
import { useClock } from '../../../stores/clock.ts'
import { loadMonth, useOffice } from '../../../stores/office.ts'

/** A month of service hours with 休 and 班; a tap on a day says its hours and why. */
export const MonthSheet = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const text = useText()
  const language = useLanguage()
  const thisMonth = monthOf(dateOf(useClock((clock) => clock.now)))
  const days = useOffice((state) => state.month)
  const [month, setMonth] = useState(thisMonth)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    if (open) void loadMonth(month)
  }, [open, month])
  const turn = (by: 1 | -1): void => {
    setChosen(null)
    setMonth(addMonths(month, by))
  }
  return (
    <Sheet open={open} title={text.hours.monthGrid} closeLabel={text.common.close} onClose={onClose}>
      <RemoteView remote={days} onRetry={() => void loadMonth(month)}>
        {({ days: listed }) => (
          <>
            <MonthGrid
              title={formatDate(`${month}-01`, 'month', language)}
              label={text.hours.monthGrid}
              weekdays={weekdayNames(language)}
              blanks={weekdayIndex(`${month}-01`)}
              days={listed.map((day) => cellOf(day, text, language))}
              selected={chosen}
              onChoose={setChosen}
              onExplain={setChosen}
              previous={{ label: text.hours.previousMonth, onPress: () => turn(-1) }}
              next={{ label: text.hours.nextMonth, onPress: () => turn(1) }}
            />
            {listed.some(({ provisional }) => provisional) && (
              <Note tone="info" words={text.hours.holidayYearUnknown(month.slice(0, 4))} />
            )}
            {listed
              .filter(({ date }) => date === chosen)
              .map((day) => (
                <Note key={day.date} tone="info" spoken words={wholeDay(day, text, language)} />
              ))}
          </>
        )}
      </RemoteView>
    </Sheet>
  )
}

const cellOf = (day: ServiceDay, text: Text, language: Language) => {
  const badge = badgeOf(day, { text, language })
  const first = day.intervals[0]
  return {
    date: day.date,
    number: String(Number(day.date.slice(8))),
    word: first === undefined ? text.booking.dayWords.closed : intervalsWords([first], text),
    label: wholeDay(day, text, language),
    state: first === undefined ? ('closed' as const) : ('free' as const),
    ...(badge === null ? {} : { badge: { words: day.national?.kind === 'off' ? '休' : '班', tone: badge.tone } }),
  }
}

const wholeDay = (day: ServiceDay, text: Text, language: Language): string =>
  [
    formatDate(day.date, 'long', language),
    intervalsWords(day.intervals, text),
    exceptionWords(day, { text, language }) ?? becauseWords(day.because, { text, language }),
  ].join(text.common.listJoin)
