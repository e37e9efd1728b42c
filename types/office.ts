import * as z from 'zod/mini'
import { conflict } from './conflict.ts'
import { division, position } from './place.ts'
import { searchMatch } from './search-match.ts'
import { serviceHours, serviceStatus } from './service-hours.ts'
import { channel, serviceItemId } from './service-item.ts'
import { citation, confidence, localized, sourceId } from './source.ts'
import { instant, localDate } from './time.ts'

/**
 * Why a telephone may not answer: what is left of it cannot be read (a spreadsheet turned it into `8.72E+10`), it has a
 * digit too many or too few, or its area code is that of another city.
 */
export const phoneDoubt = z.enum(['unreadable', 'length', 'area-code'])
export type PhoneDoubt = z.infer<typeof phoneDoubt>

/** A telephone as it can be dialled (`number`), or what is left of one the source damaged (`null`). */
export const phone = z.object({
  printed: z.string(),
  number: z.nullable(z.string()),
  extension: z.nullable(z.string()),
  label: z.nullable(localized),
  /** `mobile`: an individual's, always after the office's own lines. */
  kind: z.enum(['office', 'hotline', 'mobile']),
  doubt: z._default(z.nullable(phoneDoubt), null),
})
export type Phone = z.infer<typeof phone>

export const officeState = z.enum(['listed', 'opening', 'moving', 'withdrawn', 'not-open-yet'])

/** `from` is the first day in the state; `lastDay` the last day of service at this address. */
export const officeStatus = z.object({
  state: officeState,
  from: z.nullable(localDate),
  lastDay: z.nullable(localDate),
  supersededBy: z.nullable(z.string()),
  /** The words of the source, where it prints any. */
  text: z.nullable(localized),
  citation: z.nullable(citation),
})
export type OfficeStatus = z.infer<typeof officeStatus>

export const restriction = z.object({
  kind: z.enum(['employers', 'classes', 'joint-permits', 'answer-time', 'area']),
  text: localized,
  citation,
})

export const notice = z.object({
  id: z.string(),
  kind: z.enum(['moved', 'closed', 'limited', 'caution', 'information']),
  published: z.nullable(localDate),
  from: z.nullable(localDate),
  to: z.nullable(localDate),
  title: localized,
  text: localized,
  region: z.string(),
  officeIds: z.array(z.string()),
  citation,
})
export type Notice = z.infer<typeof notice>

/** What was mended in a row of a source: in which cell, taken from which lines, and why. */
export const repair = z.object({
  cell: z.enum(['row', 'region', 'organisation', 'address', 'phones', 'restriction']),
  lines: z.array(z.int()),
  reason: localized,
})
export type Repair = z.infer<typeof repair>

/** A field that the source prints and the scan lost: "unreadable in the source". */
export const lostField = z.enum(['organisation', 'address', 'phones', 'restriction'])
export type LostField = z.infer<typeof lostField>

/** 窗口 */
export const serviceWindow = z.object({
  id: z.string(),
  name: localized,
  itemIds: z.array(serviceItemId),
  /** `null` for windows of the sample plan, which no source prints. */
  citation: z.nullable(citation),
})
export type ServiceWindow = z.infer<typeof serviceWindow>

/** What one office does for one service item: hours, phones and limits belong to this pair. */
export const officeService = z.object({
  itemId: serviceItemId,
  scope: z.enum(['full', 'consultation']),
  scopeText: z.nullable(localized),
  joint: z.boolean(),
  hours: z.nullable(serviceHours),
  phones: z.array(phone),
  guideId: z.nullable(z.string()),
  channels: z.array(channel),
  citation,
})
export type OfficeService = z.infer<typeof officeService>

/** 受理点: one place with an address. */
export const office = z.object({
  id: z.string(),
  name: z.object({ zh: z.string(), en: z.nullable(z.string()) }),
  organisation: z.nullable(localized),
  /** `zh` is `null` where the source prints none, or lost it (`lost`). */
  address: z.object({ zh: z.nullable(z.string()), en: z.nullable(z.string()) }),
  region: division,
  city: division,
  district: z.nullable(division),
  /** Which fields were inferred rather than printed, and from what. */
  inferred: z.array(z.object({ field: z.string(), from: localized })),
  position: z.nullable(position),
  status: officeStatus,
  services: z.array(officeService),
  windows: z.array(serviceWindow),
  restrictions: z.array(restriction),
  colocatedWith: z.array(z.string()),
  conflicts: z.array(conflict),
  citations: z.array(citation),
  /** The worst of the citations. */
  confidence,
  repairs: z.array(repair),
  lost: z.array(lostField),
  /** Words a search should find it by, besides name and address. */
  aliases: z.array(z.string()),
})
export type Office = z.infer<typeof office>

/** The rules of the demonstration's sample plan at one office, shown before booking. */
export const bookingPolicy = z.object({
  slotMinutes: z.int(),
  horizonDays: z.int(),
  /** Minutes since midnight at which a date is released. */
  releaseMinute: z.int(),
  leadMinutes: z.int(),
  activePerDocumentAndItem: z.int(),
  activePerDocument: z.int(),
  reschedules: z.int(),
  /** A cancellation is possible until this minute of the working day before. */
  cancelUntilMinute: z.int(),
  /** So many no-shows within `noShowPeriodDays` suspend for `suspensionDays` from the last of them. */
  noShowsBeforeSuspension: z.int(),
  noShowPeriodDays: z.int(),
  suspensionDays: z.int(),
  maxPlaces: z.int(),
  holdMinutes: z.int(),
  /** In all, with the one extension. */
  longestHoldMinutes: z.int(),
  /** A place given back can be booked again after a random delay between these two, so that it cannot be traded. */
  shortestRestMinutes: z.int(),
  longestRestMinutes: z.int(),
  checkInLeadMinutes: z.int(),
  /** How long an earlier place that came free is kept for the one it is offered to. */
  claimMinutes: z.int(),
  /** How many places are kept, and for how long, for an appointment whose day is closed. */
  replacementPlaces: z.int(),
  replacementMinutes: z.int(),
  /** Working days to spare between the promised decision and the day a permit ends. */
  expiryMarginDays: z.int(),
  /** Days after the end of a case until nothing of a person is kept of it. */
  caseKeptDays: z.int(),
})
export type BookingPolicy = z.infer<typeof bookingPolicy>

export const officeView = z.object({
  ...office.shape,
  notices: z.array(notice),
  /** `null`: takes no appointments here. */
  booking: z.nullable(z.object({ itemIds: z.array(serviceItemId), policy: bookingPolicy })),
  sourceIds: z.array(sourceId),
})
export type OfficeView = z.infer<typeof officeView>

/** One row of the locator. */
export const officeSummary = z.object({
  id: z.string(),
  name: office.shape.name,
  organisation: office.shape.organisation,
  address: office.shape.address,
  region: division,
  city: division,
  district: z.nullable(division),
  itemIds: z.array(serviceItemId),
  joint: z.boolean(),
  bookable: z.boolean(),
  officeState: officeState,
  /** Kilometres as the crow flies between approximate centres; `null` without `near`. */
  distanceKm: z.nullable(z.number()),
  status: serviceStatus,
  nextFree: z.nullable(instant),
  phone: z.nullable(phone),
  /** Why it answered the search, what was typed first first; empty without one. */
  matched: z.array(searchMatch),
})
export type OfficeSummary = z.infer<typeof officeSummary>
