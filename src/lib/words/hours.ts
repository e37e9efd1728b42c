import type { Because } from '#types/because.ts'
import type { ServiceDay, ServiceStatus } from '#types/service-hours.ts'
import type { Instant, Interval, Minutes } from '#types/time.ts'
import { addDays, dateOf, formatDate, formatDateNear, minuteText, secondsBetween, timeOf } from '../dates.ts'
import { type Language, pick } from '../language.ts'
import type { Text } from '../text.ts'

interface Speech {
  readonly text: Text
  readonly language: Language
}

export interface StatusWords {
  readonly tone: 'open' | 'soon' | 'closed' | 'neutral'
  readonly words: string
}

/** "Open now · closes 12:00 · reopens 13:30", "Closed for National Day · reopens Thu 8 Oct 09:00" … */
export const statusWords = (status: ServiceStatus, { text, language }: Speech): StatusWords => {
  const { hours } = text
  const minutes = status.until === null ? 0 : Math.ceil(secondsBetween(status.at, status.until) / 60)
  switch (status.state) {
    case 'unpublished':
      return { tone: 'neutral', words: hours.unpublished }
    case 'open':
      return openWords(status, minutes, text)
    case 'break':
      return { tone: 'soon', words: hours.onBreak(status.until === null ? '' : timeOf(status.until), minutes) }
    case 'closed':
      return { tone: 'closed', words: closedWords(status, { text, language }) }
  }
}

const openWords = (status: ServiceStatus, minutesLeft: number, text: Text): StatusWords => {
  const { at, until, next, because, lastAdmission } = status
  const closes = until === null ? '' : timeOf(until)
  if (because.rule === 'last-admission-passed' && lastAdmission !== null) {
    return { tone: 'closed', words: text.hours.lastNumberOver(timeOf(lastAdmission), closes) }
  }
  const last = lastAdmission === null ? [] : [text.hours.lastNumber(timeOf(lastAdmission))]
  if (status.closingSoon) return { tone: 'soon', words: [text.hours.closingSoon(minutesLeft), ...last].join(' · ') }
  const reopens = next !== null && dateOf(next) === dateOf(at)
  const words = reopens ? text.hours.openThenReopens(closes, timeOf(next)) : text.hours.openUntil(closes)
  return { tone: 'open', words: [words, ...last].join(' · ') }
}

const holidayRules: readonly Because['rule'][] = ['public-holiday', 'holiday-announced-separately']

const closedWords = (status: ServiceStatus, { text, language }: Speech): string => {
  const { hours } = text
  if (status.next === null) {
    const ended = status.because.rule === 'office-moved' || status.because.rule === 'office-withdrawn'
    return ended ? hours.closedForGood : hours.closedNoNext
  }
  const when = momentNear(status.next, status.at, { text, language })
  const { name, rule } = status.because
  return name !== null && holidayRules.includes(rule)
    ? hours.closedFor(pick(name, language), when)
    : hours.opensAt(when)
}

/** "today 13:30", "tomorrow 09:00", "Thu 8 Oct 09:00". */
export const momentNear = (moment: Instant, at: Instant, { text, language }: Speech): string => {
  const date = dateOf(moment)
  if (date === dateOf(at)) return text.hours.todayAt(timeOf(moment))
  if (date === addDays(dateOf(at), 1)) return text.hours.tomorrowAt(timeOf(moment))
  return `${formatDateNear(date, dateOf(at), language)} ${timeOf(moment)}`
}

export const becauseWords = (because: Because, { text, language }: Speech): string => {
  const date = because.date === null ? '' : formatDate(because.date, 'long', language)
  return text.hours.reasons[because.rule](date, because.name === null ? '' : pick(because.name, language))
}

/** The line under a status. That a make-up day is kept is news; any other reason only explains. */
export const reasonLine = ({ because, next, at, state }: ServiceStatus, speech: Speech): string => {
  const words = becauseWords(because, speech)
  const opensToday = state === 'open' || (next !== null && dateOf(next) === dateOf(at))
  return because.rule === 'make-up-day' && opensToday
    ? speech.text.hours.openToday(words)
    : `${speech.text.hours.because}${speech.text.common.colon}${words}`
}

export const intervalsWords = (intervals: readonly Interval[], { hours }: Text): string =>
  intervals.length === 0
    ? hours.closed
    : intervals.map(({ from, to }) => `${shortTime(from)}–${shortTime(to)}`).join(' · ')

/** "9", "13:30": a week of hours is read at a glance. */
const shortTime = (minute: Minutes): string =>
  minute % 60 === 0 ? String(minute / 60) : minuteText(minute).replace(/^0/, '')

/** 休 or 班 of a date, with the holiday's name. */
export const badgeOf = (
  day: Pick<ServiceDay, 'national'>,
  { text, language }: Speech,
): { readonly tone: 'closed' | 'soon'; readonly words: string; readonly name: string } | null => {
  if (day.national === null) return null
  const name = pick(day.national.name, language)
  return day.national.kind === 'off'
    ? { tone: 'closed', words: text.hours.offBadge, name }
    : { tone: 'soon', words: text.hours.workBadge, name }
}

/** Why today is not like any other: a holiday, a make-up day kept or not kept, a closure. Null on a plain day. */
export const exceptionWords = (day: ServiceDay, speech: Speech): string | null => {
  if (day.national?.kind === 'work' && day.kind === 'rest') {
    return speech.text.hours.makeUpButClosed(pick(day.national.name, speech.language))
  }
  const usual = ['weekly-hours', 'weekly-rest', 'hours-unpublished'].includes(day.because.rule)
  return usual ? null : becauseWords(day.because, speech)
}
