import type { BookingPlan } from '#types/booking-plan.ts'
import type { CalendarTable } from '#types/calendar.ts'
import type { BookingPolicy, Notice, Office, OfficeService } from '#types/office.ts'
import type { ServiceGuide, ServiceItem, ServiceItemId } from '#types/service-item.ts'
import type { SourceDocument } from '#types/source.ts'
import { type Calendar, createCalendar } from '../engine/calendar.ts'
import { buildSearchIndex, type SearchIndex } from '../engine/search-index.ts'
import type { SamplePlan } from '../engine/sample-case.ts'
import type { PinyinTable } from '../engine/search-spelling.ts'

/** The facts a backend stands on. */
export interface Facts {
  readonly offices: readonly Office[]
  readonly items: readonly ServiceItem[]
  readonly notices: readonly Notice[]
  readonly sources: readonly SourceDocument[]
  readonly plans: readonly BookingPlan[]
  readonly calendar: CalendarTable
  readonly pinyin: PinyinTable
  /** The demonstration's own cases. */
  readonly samples: readonly SamplePlan[]
}

/** The facts, ready to be asked. */
export interface Catalogue {
  readonly offices: readonly Office[]
  readonly items: readonly ServiceItem[]
  readonly notices: readonly Notice[]
  readonly sources: readonly SourceDocument[]
  readonly samples: readonly SamplePlan[]
  readonly calendar: Calendar
  readonly office: (officeId: string) => Office | null
  readonly plan: (officeId: string) => BookingPlan | null
  readonly guide: (guideId: string | null) => ServiceGuide | null
  /** Made at the first search; its offices stand in the order of `offices`. */
  readonly searchIndex: () => SearchIndex
}

export const createCatalogue = (facts: Facts): Catalogue => {
  const offices = new Map(facts.offices.map((office) => [office.id, office]))
  const plans = new Map(facts.plans.map((plan) => [plan.officeId, plan]))
  const guides = new Map(facts.items.flatMap(({ guides }) => guides.map((guide) => [guide.id, guide] as const)))
  let index: SearchIndex | null = null
  return {
    offices: facts.offices,
    items: facts.items,
    notices: facts.notices,
    sources: facts.sources,
    samples: facts.samples,
    calendar: createCalendar(facts.calendar),
    office: (officeId) => offices.get(officeId) ?? null,
    plan: (officeId) => plans.get(officeId) ?? null,
    guide: (guideId) => (guideId === null ? null : (guides.get(guideId) ?? null)),
    searchIndex: () => (index ??= buildSearchIndex(facts.offices, facts.pinyin)),
  }
}

/** What an office does for an item; without an item, the first thing it does that has hours. */
export const serviceAt = (office: Office, itemId: ServiceItemId | undefined): OfficeService | null =>
  itemId === undefined
    ? (office.services.find(({ hours }) => hours !== null) ?? office.services[0] ?? null)
    : (office.services.find((service) => service.itemId === itemId) ?? null)

/** The items for which the sample plan has a window at an office. */
export const bookableItems = (office: Office, plan: BookingPlan | null): readonly ServiceItemId[] =>
  office.services
    .filter(({ itemId, hours }) => hours !== null && plan?.windows.some(({ itemIds }) => itemIds.includes(itemId)))
    .map(({ itemId }) => itemId)

/** The rules at an office that takes appointments; that an appointment has such an office is taken for granted. */
export const policyAt = (catalogue: Catalogue, officeId: string): BookingPolicy => {
  const plan = catalogue.plan(officeId)
  if (plan === null) throw new Error(`No plan for the office of an appointment: ${officeId}`)
  return plan.policy
}
