import type { BookingPlan } from '#types/booking-plan.ts'
import type { Office, OfficeService, ServiceWindow } from '#types/office.ts'
import type { Channel } from '#types/service-item.ts'
import type { Citation } from '#types/source.ts'
import { type PlacedDivision, placeOf } from './divisions.ts'
import { findIn } from './fault.ts'
import { hoursOf } from './hours.ts'
import type { HoursRow, OfficeRow, Pair, ServiceRow, WindowRow } from './rows.ts'
import { citationOf, conflictsOf, localized, orNull, phonesOf, windowsOf } from './words.ts'

/** What the rows of offices refer to. */
export interface References {
  readonly reasons: ReadonlyMap<string, Pair>
  readonly services: ReadonlyMap<string, readonly ServiceRow[]>
  readonly hours: ReadonlyMap<string, HoursRow>
  readonly channels: ReadonlyMap<string, Channel>
  readonly guideIds: ReadonlyMap<string, string>
  readonly divisions: readonly PlacedDivision[]
  readonly plans: ReadonlyMap<string, BookingPlan>
}

export const officeOf = (row: OfficeRow, known: References): Office => {
  const where = `${row.id} (${row.cite.join(', ')})`
  const citations = row.cite.map(citationOf)
  const cited = citationOf(row.cite[0] ?? '')
  const services = findIn(known.services, row.services, where).map((service) =>
    serviceOf({ row, service, cited, where }, known),
  )
  return {
    id: row.id,
    name: localized(row.name),
    organisation: orNull(row.org),
    address: { zh: row.address?.[0] ?? null, en: row.address?.[1] ?? null },
    ...placeOf(row.place, known.divisions, where),
    inferred: Object.entries(row.inferred ?? {}).map(([field, reason]) => ({
      field,
      from: localized(findIn(known.reasons, reason, where)),
    })),
    status: statusOf(row),
    services,
    windows:
      row.windows === undefined
        ? plannedWindows(known.plans.get(row.id))
        : printedWindows(row.windows, services, cited),
    restrictions: (row.restrictions ?? []).map(({ kind, text, cite }) => ({
      kind,
      text: localized(text),
      citation: cite === undefined ? cited : citationOf(cite),
    })),
    colocatedWith: row.with ?? [],
    conflicts: conflictsOf(row.id, row.conflicts ?? []),
    citations,
    confidence: worstOf(citations),
    repairs: (row.repairs ?? []).map(([cell, reason, lines]) => ({
      cell,
      lines: lines ?? citations.flatMap(({ line }) => (line === null ? [] : [line])),
      reason: localized(findIn(known.reasons, reason, where)),
    })),
    lost: row.lost ?? [],
    aliases: row.aliases ?? [],
  }
}

const fromTheWorst = ['garbled', 'repaired'] as const

const worstOf = (citations: readonly Citation[]): Citation['confidence'] =>
  fromTheWorst.find((one) => citations.some(({ confidence }) => confidence === one)) ?? 'clean'

interface ServiceContext {
  readonly row: OfficeRow
  readonly service: ServiceRow
  readonly cited: Citation
  readonly where: string
}

const serviceOf = ({ row, service, cited, where }: ServiceContext, known: References): OfficeService => {
  const hours = row.hours === undefined ? null : findIn(known.hours, row.hours, where)
  return {
    itemId: service.item,
    scope: service.consultationOnly === undefined ? 'full' : 'consultation',
    scopeText: orNull(service.consultationOnly),
    joint: service.joint ?? false,
    hours: hours === null ? null : hoursOf(hours, `${row.id} (${hours.cite})`),
    phones: phonesOf(row.phones ?? []),
    guideId: service.guide === undefined ? null : findIn(known.guideIds, service.guide, where),
    channels: (service.channels ?? []).map((id) => findIn(known.channels, id, where)),
    citation: service.cite === undefined ? cited : citationOf(service.cite),
  }
}

const statusOf = ({ status }: OfficeRow): Office['status'] =>
  status === undefined
    ? { state: 'listed', from: null, lastDay: null, supersededBy: null, text: null, citation: null }
    : {
        state: status.state,
        from: status.from ?? null,
        lastDay: status.lastDay ?? null,
        supersededBy: status.supersededBy ?? null,
        text: orNull(status.text),
        citation: citationOf(status.cite),
      }

const printedWindows = (
  windows: readonly WindowRow[],
  services: readonly OfficeService[],
  cited: Citation,
): ServiceWindow[] =>
  windowsOf(
    windows,
    services.map(({ itemId }) => itemId),
    cited,
  )

/** Where no source prints windows, those of the sample plan, which cite nothing. */
const plannedWindows = (plan: BookingPlan | undefined): ServiceWindow[] =>
  (plan?.windows ?? []).map(({ id, name, itemIds }) => ({ id, name, itemIds, citation: null }))
