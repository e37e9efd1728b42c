import type { CaseEvent, Stage } from '#types/progress.ts'
import type { Localized } from '#types/source.ts'

/** Where a case can be at a stage. `window` is null where no visit has been arranged. */
export interface CasePlaces {
  readonly window: Localized | null
  readonly office: Localized
}

const online: Localized = { zh: '网上', en: 'online' }

/** The events with the place of each; one that was recorded with its place keeps it. */
export const withPlaces = (events: readonly CaseEvent[], places: CasePlaces): readonly CaseEvent[] =>
  events.map((event, index) => {
    const before = events.slice(0, index).map(({ stage }) => stage)
    return { ...event, place: event.place ?? placeOf(event.stage, before, places) }
  })

/**
 * Where a stage happens, as far as it is known. Where an authority examines or makes a document no source tells; a
 * parcel is on its way. `before` are the stages that have been: papers are corrected where they were looked at.
 */
const placeOf = (stage: Stage, before: readonly Stage[], places: CasePlaces): Localized | null => {
  switch (stage) {
    case 'filed-online':
    case 'preliminary-review':
      return online
    case 'checked-in':
    case 'accepted':
      return places.window
    case 'correction-requested':
    case 'not-accepted':
      return before.includes('checked-in') ? places.window : online
    case 'ready-to-collect':
      return places.office
    case 'collected':
      return before.includes('ready-to-collect') ? places.office : null
    case 'appointment':
    case 'under-approval':
    case 'decided':
    case 'document-made':
    case 'posted':
    case 'refused':
    case 'withdrawn':
    case 'missed':
    case 'cancelled':
      return null
  }
}
