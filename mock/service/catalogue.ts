import type { BookingPlan } from '#types/booking-plan.ts'
import type { CalendarTable } from '#types/calendar.ts'
import type { Notice, Office, OfficeService } from '#types/office.ts'
import type { ServiceGuide, ServiceItem, ServiceItemId } from '#types/service-item.ts'
import type { SourceDocument } from '#types/source.ts'
import { type Calendar, createCalendar } from '../engine/calendar.ts'
import { type SearchEntry, searchEntryOf } from '../engine/search.ts'

/** The facts a backend stands on. */
export interface Facts {
  readonly offices: readonly Office[]
  readonly items: readonly ServiceItem[]
  readonly notices: readonly Notice[]
  readonly sources: readonly SourceDocument[]
  readonly plans: readonly BookingPlan[]
  readonly calendar: CalendarTable
}

/** The facts, ready to be asked. */
export interface Catalogue {
  readonly offices: readonly Office[]
  readonly items: readonly ServiceItem[]
  readonly notices: readonly Notice[]
  readonly sources: readonly SourceDocument[]
  readonly calendar: Calendar
  readonly office: (officeId: string) => Office | null
  readonly plan: (officeId: string) => BookingPlan | null
  readonly guide: (guideId: string | null) => ServiceGuide | null
  readonly searchEntry: (officeId: string) => SearchEntry | null
}

export const createCatalogue = (facts: Facts): Catalogue => {
  const offices = new Map(facts.offices.map((office) => [office.id, office]))
  const plans = new Map(facts.plans.map((plan) => [plan.officeId, plan]))
  const guides = new Map(facts.items.flatMap(({ guides }) => guides.map((guide) => [guide.id, guide] as const)))
  const entries = new Map<string, SearchEntry>()
  const searchEntry = (officeId: string): SearchEntry | null => {
    const known = entries.get(officeId)
    if (known !== undefined) return known
    const office = offices.get(officeId)
    if (office === undefined) return null
    const entry = searchEntryOf(office)
    entries.set(officeId, entry)
    return entry
  }
  return {
    offices: facts.offices,
    items: facts.items,
    notices: facts.notices,
    sources: facts.sources,
    calendar: createCalendar(facts.calendar),
    office: (officeId) => offices.get(officeId) ?? null,
    plan: (officeId) => plans.get(officeId) ?? null,
    guide: (guideId) => (guideId === null ? null : (guides.get(guideId) ?? null)),
    searchEntry,
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
