import type { BookingPlan } from '#types/booking-plan.ts'
import type { Office, OfficeService, ServiceWindow } from '#types/office.ts'
import type { Channel } from '#types/service-item.ts'
import type { Citation, Localized } from '#types/source.ts'
import { type Place, type PlacedDivision, placeOf } from './divisions.ts'
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
  readonly divisions: ReadonlyMap<string, PlacedDivision>
  readonly plans: ReadonlyMap<string, BookingPlan>
}

/** The id, or that of the table's row: `table-35`. */
export const idOf = ({ id, cite: [first = ''] }: Pick<OfficeRow, 'id' | 'cite'>): string =>
  id ?? `table-${first.split(':')[0] ?? ''}`

/** `@` → the city's name, `^` → the district's, `$` → the region's, in the language of the text. */
const spelled = (text: string, { region, city, district }: Place, language: 'zh' | 'en'): string =>
  text.replace(/[@^$]/g, (mark) => (mark === '@' ? city : mark === '$' ? region : (district ?? city)).name[language])

const spelledPair = ([zh, en]: Pair, place: Place): Localized => ({
  zh: spelled(zh, place, 'zh'),
  en: spelled(en, place, 'en'),
})

export const officeOf = (row: OfficeRow, known: References): Office => {
  const id = idOf(row)
  const where = `${id} (${row.cite.join(', ')})`
  const citations = row.cite.map(citationOf)
  const cited = citationOf(row.cite[0] ?? '')
  const services = findIn(known.services, row.services ?? 'table', where).map((service) =>
    serviceOf({ row, service, cited, where }, known),
  )
  const place = placeOf(row.place, known.divisions, where)
  const [zh = null, en = null] = row.address ?? []
  return {
    id,
    name: spelledPair(row.name, place),
    organisation: row.org === undefined ? null : spelledPair(row.org, place),
    address: {
      zh: zh === null ? null : spelled(zh, place, 'zh'),
      en: en === null ? null : spelled(en, place, 'en'),
    },
    ...place,
    inferred: Object.entries(row.inferred ?? {}).map(([field, reason]) => ({
      field,
      from: localized(findIn(known.reasons, reason, where)),
    })),
    status: statusOf(row),
    services,
    windows:
      row.windows === undefined ? plannedWindows(known.plans.get(id)) : printedWindows(row.windows, services, cited),
    restrictions: (row.restrictions ?? []).map(({ kind, text, cite }) => ({
      kind,
      text: localized(text),
      citation: cite === undefined ? cited : citationOf(cite),
    })),
    colocatedWith: row.with ?? [],
    conflicts: conflictsOf(id, row.conflicts ?? []),
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
    hours: hours === null ? null : hoursOf(hours, `${idOf(row)} (${hours.cite})`),
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
