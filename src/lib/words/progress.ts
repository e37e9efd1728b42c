import type { CountedDay, DueDate, Progress, Stage, TimelineEntry } from '#types/progress.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { LocalDate } from '#types/time.ts'
import { dateOf, formatDate, formatDateNear, formatMoment, monthOf, timeOf } from '../dates.ts'
import { type Language, pick } from '../language.ts'
import type { ProgressText } from '../text/progress.ts'
import { sentences } from './sentences.ts'

interface Speech {
  readonly text: ProgressText
  readonly language: Language
}

type Clock = NonNullable<Progress['clock']>

export interface ClockWords {
  readonly tone: 'open' | 'soon' | 'closed'
  /** "Working day 3 of 7". */
  readonly day: string
  /** "by Thu 3 Dec", "Due today", "2 working days late". */
  readonly due: string
}

/** What a screen reader tells of an answer: the stage, and when it was asked. */
export const resultWords = ({ stage, checkedAt }: Progress, { text, language }: Speech): string =>
  [stageStatus(stage, text).words, text.progress.lastChecked(formatMoment(checkedAt, language))].join(
    text.common.listJoin,
  )

/** Where a case stands against its promise. */
export const clockWords = (clock: Clock, { text, language }: Speech): ClockWords => {
  const words = text.progress.clock
  const { promised, day, dueToday, stopped } = clock
  if (promised === null) return { tone: 'open', day: words.dayOnly(day), due: '' }
  const late = lateDays(clock)
  if (stopped) {
    const due = late > 0 ? words.late(late) : words.inTime
    return { tone: late > 0 ? 'closed' : 'open', day: words.decidedIn(day), due }
  }
  if (late > 0) return { tone: 'closed', day: words.dayOnly(day), due: words.late(late) }
  const counted = words.dayOf(day, promised.limitDays)
  if (dueToday) return { tone: 'soon', day: counted, due: words.dueToday }
  const date = formatDateNear(promised.date, clock.acceptedOn, language)
  return { tone: 'open', day: counted, due: words.before(date) }
}

export const lateDays = ({ daysLate }: Clock): number => daysLate ?? 0

const endedBadly: readonly Stage[] = ['not-accepted', 'refused', 'missed', 'cancelled', 'withdrawn']

/** The state of a case in a word or two, with the colour that repeats it. */
export const stageStatus = (
  stage: Stage,
  { progress }: ProgressText,
): { readonly tone: 'open' | 'soon' | 'closed'; readonly words: string } => ({
  tone: stage === 'correction-requested' ? 'soon' : endedBadly.includes(stage) ? 'closed' : 'open',
  words: progress.stages[stage].status,
})

export interface StageWords {
  readonly title: string
  readonly time: string | undefined
  readonly body: string | undefined
}

/** One stage of the timeline. What it means is said where the case stands, and of what is still to come. */
export const stageWords = ({ stage, state, event }: TimelineEntry, current: boolean, speech: Speech): StageWords => {
  const { progress } = speech.text
  const { name, meaning } = progress.stages[stage]
  const [place, note] = [event?.place ?? null, event?.note ?? null]
  const lines = [
    current || state === 'ahead' ? meaning : null,
    place === null ? null : progress.place(pick(place, speech.language)),
    note === null ? null : progress.note(pick(note, speech.language)),
  ].filter((line) => line !== null)
  const at = event === null ? undefined : formatMoment(event.at, speech.language)
  return {
    title: name,
    // Not the time of the visit, which a reader would take it for.
    time: stage === 'appointment' && at !== undefined ? progress.bookedAt(at) : at,
    body: lines.length === 0 ? undefined : sentences(lines, speech.language),
  }
}

/** "Tue 24 Nov, 09:30–10:00 · Window 3". */
export const visitWords = (
  { place, windowName }: NonNullable<Progress['visit']>,
  { text, language }: Speech,
): string => {
  const date = formatDate(dateOf(place.start), 'day', language)
  const when = text.progress.visitAt(date, timeOf(place.start), timeOf(place.end))
  return windowName === null ? when : `${when} · ${pick(windowName, language)}`
}

/** What can be done against a refusal: the law treats the two permits differently. */
export const appealWords = (itemId: ServiceItemId, { progress }: ProgressText): readonly string[] => {
  switch (itemId) {
    case 'residence-permit':
      return [progress.appeal.residence]
    case 'joint-permits':
      return [progress.appeal.work, progress.appeal.residence]
    case 'work-permit':
    case 'high-end-talent-letter':
    case 'expert-invitation-letter':
    case 'foreign-talent-recognition':
    case 'hmt-talent-recognition':
      return [progress.appeal.work]
  }
}

export interface CountedRow {
  readonly key: string
  readonly date: string
  readonly words: string
  readonly counted: boolean
}

/** "How this was counted": every counted date by itself, skipped ones together while their reason is the same. */
export const countedRows = (due: DueDate, speech: Speech): readonly CountedRow[] =>
  runsOf(due.days).map(({ first, last }) => {
    const words = dayWords(first, speech)
    const marked = first.provisional ? speech.text.progress.count.provisional(words) : words
    return {
      key: first.date,
      date: rangeWords(first.date, last.date, speech.language),
      words: last.date === due.date && first.day !== 0 ? speech.text.progress.count.due(marked) : marked,
      counted: first.day !== null,
    }
  })

/** "Thu 1 – Wed 7 Oct": a month is named once. */
const rangeWords = (first: LocalDate, last: LocalDate, language: Language): string => {
  const [from, to] = [formatDate(first, 'day', language), formatDate(last, 'day', language)]
  if (first === last) return from
  if (monthOf(first) !== monthOf(last)) return `${from} – ${to}`
  if (language === 'zh') return `${from} – ${to.slice(to.indexOf('月') + 1)}`
  return language !== 'en' ? `${from} – ${to}` : `${from.slice(0, from.lastIndexOf(' '))} – ${to}`
}

interface Run {
  readonly first: CountedDay
  readonly last: CountedDay
}

const runsOf = (days: readonly CountedDay[]): readonly Run[] =>
  days.reduce<readonly Run[]>((runs, day) => {
    const run = runs.at(-1)
    return run !== undefined && skippedAlike(run.last, day)
      ? [...runs.slice(0, -1), { first: run.first, last: day }]
      : [...runs, { first: day, last: day }]
  }, [])

const skippedAlike = (one: CountedDay, other: CountedDay): boolean =>
  one.day === null &&
  other.day === null &&
  one.reason === other.reason &&
  one.name?.zh === other.name?.zh &&
  one.provisional === other.provisional

const dayWords = ({ day, reason, name }: CountedDay, { text, language }: Speech): string => {
  const { count } = text.progress
  const called = name === null ? '' : pick(name, language)
  switch (reason) {
    case 'acceptance':
      return count.acceptance
    case 'working-day':
      return count.day(day ?? 0)
    case 'make-up-day':
      return count.makeUp(day ?? 0, called)
    case 'weekend':
      return count.weekend
    case 'public-holiday':
      return count.holiday(called)
  }
}

/** The first year of a count whose arrangement is not published yet, or null. */
export const provisionalYear = ({ days }: DueDate): string | null =>
  days.find(({ provisional }) => provisional)?.date.slice(0, 4) ?? null

/** A due date as it is shown: always with its year, since it may lie in another than today's. */
export const dueDateWords = (date: LocalDate, language: Language): string => formatDate(date, 'long', language)
