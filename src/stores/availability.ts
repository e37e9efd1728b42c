import { create } from 'zustand'
import type { Request, Response } from '#types/backend.ts'
import type { AvailabilityDay } from '#types/slot.ts'
import type { Instant, LocalDate } from '#types/time.ts'
import { findPlaces, now } from '../backend/index.ts'
import { addDays, addMonths, dateOf, datesOfMonth, monthOf } from '../lib/dates.ts'
import type { ItemParams } from '../lib/routes.ts'
import type { Wish } from './draft.ts'
import { ask, loading, type Remote } from './remote.ts'

type Answer = Response<'listAvailability'>

/** What the answer hangs on besides the dates. */
export interface AvailabilityFor {
  readonly params: ItemParams
  readonly windowId: string | null
  readonly expiry: string | null
  readonly permitClass: Request<'listAvailability'>['class']
}

interface Availability {
  /** `YYYY-MM` */
  readonly month: string
  readonly days: Remote<Answer>
  /** The dates that can be booked now, for the list of next free times. */
  readonly soon: Remote<Answer>
  /** The date whose times are looked at. */
  readonly date: LocalDate | null
}

export const useAvailability = create<Availability>()(() => ({ month: '', days: loading, soon: loading, date: null }))

export const lookAt = (date: LocalDate | null): void => useAvailability.setState({ date })

export const startAvailability = async (wanted: AvailabilityFor): Promise<void> => {
  useAvailability.setState({ days: loading, soon: loading })
  await Promise.all([loadMonth(wanted, monthOf(dateOf(now()))), loadSoon(wanted)])
}

/** Answers may overtake each other: only the newest question's answer is shown. */
let newest = 0

const loadMonth = async (wanted: AvailabilityFor, month: string): Promise<void> => {
  const dates = datesOfMonth(month)
  const [from, to] = [dates[0], dates.at(-1)]
  if (from === undefined || to === undefined) return
  newest += 1
  const question = newest
  useAvailability.setState({ month })
  const days = await ask('listAvailability', { ...requestOf(wanted), from, to }, `availability/${keyOf(wanted)}`)
  if (newest === question) useAvailability.setState({ days })
}

export const turnMonth = (wanted: AvailabilityFor, by: 1 | -1): Promise<void> =>
  loadMonth(wanted, addMonths(useAvailability.getState().month, by))

const soonDays = 31

const loadSoon = async (wanted: AvailabilityFor): Promise<void> => {
  const from = dateOf(now())
  const request = { ...requestOf(wanted), from, to: addDays(from, soonDays) }
  useAvailability.setState({ soon: await ask('listAvailability', request, `soon/${keyOf(wanted)}`) })
}

export const refreshAvailability = (wanted: AvailabilityFor): Promise<unknown> =>
  Promise.all([loadMonth(wanted, useAvailability.getState().month), loadSoon(wanted)])

const requestOf = ({ params, windowId, expiry, permitClass }: AvailabilityFor) => ({
  officeId: params.officeId,
  item: params.itemId,
  ...(windowId === null ? {} : { window: windowId }),
  ...(expiry === null ? {} : { expiry }),
  ...(permitClass === undefined ? {} : { class: permitClass }),
})

const keyOf = ({ params, windowId }: AvailabilityFor): string =>
  [params.officeId, params.itemId, ...(windowId === null ? [] : [windowId])].join('/')

/** Whether so many places can be had from a start, all of them, by the service's own rule. */
export const fits = (day: AvailabilityDay, start: Instant, { places, arrangement }: Wish): boolean =>
  findPlaces(day, { start, places, arrangement }) !== null

export const hasRoom = (day: AvailabilityDay, wish: Wish): boolean =>
  day.slots.some(({ start }) => fits(day, start, wish))

/** The earliest start of the days, which are in order, at which as many places are free. */
export const firstFit = (days: readonly AvailabilityDay[], wish: Wish): Instant | null => {
  for (const day of days) {
    const slot = day.slots.find(({ start }) => fits(day, start, wish))
    if (slot !== undefined) return slot.start
  }
  return null
}
