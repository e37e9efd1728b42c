import type { CaseEvent, Progress, Stage } from '#types/progress.ts'
import CaseProgress from '#src/pages/progress/case/index.tsx'
import { useProgress } from '#src/stores/progress.ts'
import { opened } from './opened.ts'

export const shownCode = 'BA4R16T5TA'

export const anEvent = (stage: Stage, extras: Partial<CaseEvent> = {}): CaseEvent => ({
  stage,
  at: '2026-10-12T09:00:00+08:00',
  place: null,
  note: null,
  by: null,
  trackingNumber: null,
  ...extras,
})

/** A case at the Beijing reception hall that has come to its `last` event. */
export const aCase = (last: CaseEvent, extras: Partial<Progress> = {}): Progress => ({
  code: shownCode,
  officeId: 'beijing-reception-hall',
  itemId: 'residence-permit',
  visit: null,
  stage: last.stage,
  timeline: [
    { stage: 'appointment', state: 'done', event: anEvent('appointment') },
    { stage: last.stage, state: 'now', event: last },
  ],
  clock: null,
  checkedAt: '2026-10-15T10:00:00+08:00',
  ...extras,
})

/** Accepted on Friday 9 October with 7 promised working days; 10 October is a make-up day. */
export const aClock = (extras: Partial<NonNullable<Progress['clock']>> = {}): NonNullable<Progress['clock']> => ({
  acceptedOn: '2026-10-09',
  promised: { limitDays: 7, date: '2026-10-19', provisional: false, days: [], citation: null },
  statutory: null,
  day: 4,
  daysLate: 0,
  dueToday: false,
  stopped: false,
  ...extras,
})

/** The progress page with a case that was found. */
export const showCase = (value: Progress): Promise<void> => {
  useProgress.setState({ code: value.code, lookUp: { state: 'done', value } })
  return opened(<CaseProgress />)
}
