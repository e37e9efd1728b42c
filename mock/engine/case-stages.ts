import type { CaseEvent, Stage } from '#types/progress.ts'

/** What may follow what. Staff, the clerk and the samples all go through this one table. */
const following: Record<Stage, readonly Stage[]> = {
  'filed-online': ['preliminary-review', 'withdrawn'],
  'preliminary-review': ['appointment', 'correction-requested', 'not-accepted', 'withdrawn'],
  appointment: ['checked-in', 'missed', 'cancelled', 'withdrawn'],
  'checked-in': ['accepted', 'correction-requested', 'not-accepted', 'withdrawn'],
  accepted: ['under-approval', 'withdrawn'],
  'under-approval': ['decided', 'refused', 'withdrawn'],
  decided: ['document-made'],
  'document-made': ['posted', 'ready-to-collect'],
  posted: ['collected'],
  'ready-to-collect': ['collected'],
  collected: [],
  // And back to whoever asked for it.
  'correction-requested': ['not-accepted', 'withdrawn'],
  'not-accepted': [],
  refused: [],
  withdrawn: [],
  missed: [],
  cancelled: [],
}

const beginnings: readonly Stage[] = ['filed-online', 'appointment']

/** Whether an event may be added to a history: an allowed step, and not before the last one. */
export const mayFollow = (history: readonly CaseEvent[], event: CaseEvent): boolean => {
  const last = history.at(-1)
  if (last === undefined) return beginnings.includes(event.stage)
  return stagesAfter(last.stage, history).includes(event.stage) && event.at >= last.at
}

const stagesAfter = (stage: Stage, history: readonly CaseEvent[]): readonly Stage[] =>
  stage === 'correction-requested' ? [afterCorrection(history), ...following[stage]] : following[stage]

/** Papers mended before one has come are reviewed again; mended at the window, they are accepted there. */
const afterCorrection = (history: readonly CaseEvent[]): Stage =>
  history.some(({ stage }) => stage === 'checked-in') ? 'accepted' : 'preliminary-review'

/** Replays a history; a step that the table does not allow is a fault of whoever wrote it. */
export const replay = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.reduce<readonly CaseEvent[]>((history, event) => {
    if (!mayFollow(history, event)) {
      throw new Error(`A case cannot go from ${history.at(-1)?.stage ?? 'nothing'} to ${event.stage}`)
    }
    return [...history, event]
  }, [])

export const isEnd = (stage: Stage): boolean => following[stage].length === 0

/** The undisturbed way on from the end of a history, to show what lies ahead. */
export const aheadOf = (history: readonly CaseEvent[], delivery: 'posted' | 'ready-to-collect'): readonly Stage[] => {
  const way: readonly Stage[] = [
    'filed-online',
    'preliminary-review',
    'appointment',
    'checked-in',
    'accepted',
    'under-approval',
    'decided',
    'document-made',
    delivery,
    'collected',
  ]
  const stage = history.at(-1)?.stage
  if (stage === undefined || isEnd(stage)) return []
  if (stage === 'correction-requested') return way.slice(way.indexOf(afterCorrection(history)))
  const at = way.indexOf(stage)
  return at === -1 ? way.slice(-1) : way.slice(at + 1)
}
