import * as z from 'zod/mini'
import { applicantEndpoints } from './applicant-endpoints.ts'
import { notice, officeSummary, officeView } from './office.ts'
import { division } from './place.ts'
import { dueDate, latestSafe, sampleCase } from './progress.ts'
import { serviceDay, serviceStatus } from './service-hours.ts'
import { serviceItem, serviceItemId } from './service-item.ts'
import { sourceDocument } from './source.ts'
import { staffEndpoints } from './staff-endpoints.ts'
import { availabilityDay, permitSafety } from './slot.ts'
import { instant, localDate } from './time.ts'

const officeId = z.string().check(z.minLength(1), z.maxLength(64))
const flag = z.optional(z.boolean())

const permitClass = z.enum(['a', 'b', 'c'])

/** Distances are from the centre the client names; it need not be exact. */
const near = z.object({ lat: z.number().check(z.gte(-90), z.lte(90)), lng: z.number().check(z.gte(-180), z.lte(180)) })

export const mostDays = 92
const dateRange = z.object({ from: localDate, to: localDate })

/** Whose hours at an office: those of an item, and of one window where it has its own closures or special hours. */
const counter = { item: z.optional(serviceItemId), window: z.optional(z.string()) }

/** A date that working days can be counted from: far past the calendar nothing could be said about any day. */
const countableDate = localDate.check(z.refine((date) => date >= '2000-01-01' && date <= '2099-12-31', 'out-of-range'))

const mostWorkingDays = 260
const numberOfDays = z.int().check(z.gte(0), z.lte(mostWorkingDays))

/** What narrows the locator besides the place: the same for its list and for the counts by place. */
const locatorFilters = {
  item: z.optional(serviceItemId),
  q: z.optional(z.string().check(z.maxLength(100))),
  openAt: z.optional(instant),
  bookable: flag,
  joint: flag,
}

const counted = { ...division.shape, offices: z.int() }

/** What to ask instead when nothing was found: filters to let go, and the nearest city with offices of the kind. */
const instead = z.object({
  drop: z.array(z.object({ filter: z.enum(['q', 'place', 'item', 'joint', 'bookable', 'openAt']), total: z.int() })),
  nearest: z.nullable(z.object({ city: division, region: division, total: z.int(), distanceKm: z.number() })),
  /** Where only open offices were asked for: when the first of the others opens. */
  opensAt: z.nullable(instant),
})

/**
 * The one declaration of every call: the in-app backend, the HTTP client and the server are bound from it.
 * `reads` calls may be repeated at will; all others take an idempotency key. `group` says whom a call is for.
 */
export const endpoints = {
  listOffices: {
    method: 'GET',
    path: '/v1/offices',
    group: 'public',
    reads: true,
    request: z.object({
      region: z.optional(z.string()),
      city: z.optional(z.string()),
      district: z.optional(z.string()),
      ...locatorFilters,
      near: z.optional(near),
      cursor: z.optional(z.string()),
      limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
    }),
    response: z.object({
      offices: z.array(officeSummary),
      total: z.int(),
      cursor: z.nullable(z.string()),
      /** `null` unless nothing was found. */
      instead: z.nullable(instead),
    }),
  },
  listPlaces: {
    method: 'GET',
    path: '/v1/places',
    group: 'public',
    reads: true,
    /** Places without offices of the kind asked for are left out. */
    request: z.object(locatorFilters),
    response: z.object({
      regions: z.array(
        z.object({
          ...counted,
          cities: z.array(
            z.object({
              ...counted,
              bookable: z.int(),
              /** The middle of its offices: good for ordering by distance. `null` where none has a position. */
              centre: z.nullable(near),
              districts: z.array(z.object(counted)),
            }),
          ),
        }),
      ),
    }),
  },
  getOffice: {
    method: 'GET',
    path: '/v1/offices/{officeId}',
    group: 'public',
    reads: true,
    request: z.object({ officeId }),
    response: officeView,
  },
  getServiceStatus: {
    method: 'GET',
    path: '/v1/offices/{officeId}/status',
    group: 'public',
    reads: true,
    request: z.object({ officeId, at: z.optional(instant), ...counter }),
    response: serviceStatus,
  },
  listServiceDays: {
    method: 'GET',
    path: '/v1/offices/{officeId}/days',
    group: 'public',
    reads: true,
    request: z.object({ officeId, ...dateRange.shape, ...counter }),
    response: z.object({ days: z.array(serviceDay) }),
  },
  listServiceItems: {
    method: 'GET',
    path: '/v1/service-items',
    group: 'public',
    reads: true,
    request: z.object({}),
    response: z.object({ items: z.array(serviceItem) }),
  },
  listAvailability: {
    method: 'GET',
    path: '/v1/offices/{officeId}/availability',
    group: 'public',
    reads: true,
    request: z.object({
      officeId,
      item: serviceItemId,
      ...dateRange.shape,
      window: z.optional(z.string()),
      places: z.optional(z.int()),
      /** The day the applicant's permit or visa ends, and the class of the work permit where the limit hangs on it. */
      expiry: z.optional(countableDate),
      class: z.optional(permitClass),
    }),
    response: z.object({
      days: z.array(availabilityDay),
      firstFree: z.nullable(instant),
      /** Null when no expiry was asked about. */
      safety: z.nullable(permitSafety),
    }),
  },
  ...applicantEndpoints,
  listNotices: {
    method: 'GET',
    path: '/v1/notices',
    group: 'public',
    reads: true,
    request: z.object({ region: z.optional(z.string()), officeId: z.optional(officeId) }),
    response: z.object({ notices: z.array(notice) }),
  },
  listSources: {
    method: 'GET',
    path: '/v1/sources',
    group: 'public',
    reads: true,
    request: z.object({}),
    response: z.object({ sources: z.array(sourceDocument) }),
  },
  listSampleCases: {
    method: 'GET',
    path: '/v1/sample-cases',
    group: 'public',
    reads: true,
    request: z.object({}),
    /** None where a case is a person's own. */
    response: z.object({ samples: z.array(sampleCase) }),
  },
  countWorkingDays: {
    method: 'GET',
    path: '/v1/working-days',
    group: 'public',
    reads: true,
    /** `from` is day 0. With `expiry`, also the last day to be accepted that leaves `margin` working days to spare. */
    request: z.object({
      from: countableDate,
      days: numberOfDays,
      expiry: z.optional(countableDate),
      margin: z.optional(numberOfDays),
    }),
    response: z.object({ due: dueDate, latestSafe: z.nullable(latestSafe) }),
  },
  ...staffEndpoints,
} as const
