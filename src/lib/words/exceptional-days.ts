import type { HoursRule } from '#types/because.ts'
import type { OfficeView } from '#types/office.ts'
import type { ServiceDay } from '#types/service-hours.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { LocalDate } from '#types/time.ts'
import { type DaySpan, exceptionalSpans } from '../exceptional-days.ts'
import { fullAddress } from '../full-address.ts'
import { type Language, pickName } from '../language.ts'
import type { Text } from '../text.ts'
import { exceptionWords, intervalsWords } from './hours.ts'

/** Whole days of a calendar file; `to` is the last of them. */
export interface DaysEvent {
  readonly uid: string
  readonly title: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly location: string
  readonly description: string
}

interface Asked {
  readonly office: Pick<OfficeView, 'id' | 'name' | 'address' | 'city'>
  readonly itemId: ServiceItemId
  /** Consecutive days of the item at the office. */
  readonly days: readonly ServiceDay[]
}

/**
 * The exceptional days of an office as events. Each keeps its name however long after it is written again: a span is
 * named by its last day, because its first may have gone by. So one that goes on past the days known is left for
 * later, except an end of service, which is one day: the first without it.
 */
export const exceptionalEvents = (
  { office, itemId, days }: Asked,
  speech: { readonly text: Text; readonly language: Language },
): readonly DaysEvent[] =>
  exceptionalSpans(days).flatMap((span) => {
    const { first } = span
    const to = lastDayOf(span)
    if (to === null) return []
    const hours = intervalsWords(first.intervals, speech.text)
    return [
      {
        uid: `${office.id}.${itemId}.${first.because.rule}.${to}@chuangyue`,
        title: `${hours} · ${pickName(office.name, speech.language)}`,
        from: first.date,
        to,
        location: fullAddress(office) ?? '',
        description: exceptionWords(first, speech) ?? hours,
      },
    ]
  })

const endsOfService: readonly HoursRule[] = ['office-moved', 'office-withdrawn']

const lastDayOf = ({ first, to, begun, goesOn }: DaySpan): LocalDate | null => {
  if (endsOfService.includes(first.because.rule)) return begun ? null : first.date
  return goesOn ? null : to
}
