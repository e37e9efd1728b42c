import * as z from 'zod/mini'
import { because } from './because.ts'
import { citation } from './source.ts'
import { serviceDay } from './service-hours.ts'
import { serviceItemId } from './service-item.ts'
import { instant, localDate, minutes } from './time.ts'

/** 时段 as offered: one start at one office for one item, over the windows that take it. */
export const slot = z.object({
  from: minutes,
  to: minutes,
  start: instant,
  capacity: z.int(),
  remaining: z.int(),
  state: z.enum(['free', 'full', 'past', 'too-soon']),
  windows: z.array(z.object({ windowId: z.string(), remaining: z.int() })),
})
export type Slot = z.infer<typeof slot>

export const availabilityState = z.enum([
  'free',
  'full',
  'closed',
  'holiday',
  'past',
  'too-soon',
  'not-released',
  'unpublished',
])
export type AvailabilityState = z.infer<typeof availabilityState>

/** A date of the calendar: bookable, or the reason why it is not. */
export const availabilityDay = z.object({
  date: localDate,
  state: availabilityState,
  because,
  national: serviceDay.shape.national,
  /** When a date not yet released opens for booking. */
  opensAt: z.nullable(instant),
  remaining: z.int(),
  provisional: z.boolean(),
  slots: z.array(slot),
})
export type AvailabilityDay = z.infer<typeof availabilityDay>

/** One place: a window at a time. */
export const place = z.object({ start: instant, end: instant, windowId: z.string() })
export type Place = z.infer<typeof place>

export const arrangement = z.enum(['consecutive', 'parallel'])
export type Arrangement = z.infer<typeof arrangement>

/** 占号: places kept for one client until `expiresAt`. */
export const hold = z.object({
  holdId: z.string(),
  officeId: z.string(),
  itemId: serviceItemId,
  places: z.array(place),
  createdAt: instant,
  expiresAt: instant,
  extended: z.boolean(),
})
export type Hold = z.infer<typeof hold>

/**
 * The latest safe date to be accepted before a permit ends: expiry − the limit promised at this place − a margin, in
 * working days. Unknown where no source states a limit for the place: there is no national default.
 */
export const permitSafety = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('known'),
    expiry: localDate,
    latest: localDate,
    /** An arrangement of holidays still to come may move the date. */
    provisional: z.boolean(),
    limitDays: z.int(),
    marginDays: z.int(),
    /** Where the limit is stated. */
    citation,
  }),
  z.object({ state: z.literal('unknown'), expiry: localDate, reason: z.enum(['limit-not-stated']) }),
])
export type PermitSafety = z.infer<typeof permitSafety>
