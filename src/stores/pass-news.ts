import { create } from 'zustand'
import type { Offer } from '#types/appointment.ts'
import type { Because } from '#types/because.ts'
import { now } from '../backend/index.ts'
import { findAppointment, type Pass, upcoming, useAppointments } from './appointments.ts'
import { ask } from './remote.ts'

interface PassNews {
  /** Why an office is closed at the time of an appointment, by code; as everybody may know it. */
  readonly closed: Readonly<Record<string, Because>>
}

export const usePassNews = create<PassNews>()(() => ({ closed: {} }))

/**
 * Brings the visits to come up to date. With the document's four characters at hand the appointment itself is asked
 * for; without them, whether its office serves then, which is no secret.
 */
export const lookForNews = async (): Promise<void> => {
  const { passes, tails } = useAppointments.getState()
  await Promise.all(
    upcoming(passes, now()).map((pass) => {
      const tail = tails[pass.appointment.code]
      return tail === undefined ? lookWhetherClosed(pass) : findAppointment(pass.appointment.code, tail)
    }),
  )
}

const lookWhetherClosed = async ({ appointment }: Pass): Promise<void> => {
  const { code, officeId, itemId, place } = appointment
  const { start, windowId } = place
  const request = { officeId, item: itemId, window: windowId, at: start }
  const status = await ask('getServiceStatus', request, `visit/${officeId}/${itemId}/${start}`)
  if (status.state !== 'ready') return
  usePassNews.setState(({ closed: { [code]: _, ...others } }) => ({
    closed: status.value.state === 'closed' ? { ...others, [code]: status.value.because } : others,
  }))
}

/** Why an appointment's day is closed, where it is. */
export const closedDayOf = (closed: PassNews['closed'], { appointment }: Pass): Because | null =>
  appointment.state === 'booked' ? (appointment.closedDay?.because ?? closed[appointment.code] ?? null) : null

/** The offers that can still be answered at a moment. */
export const liveOffers = ({ appointment }: Pass, at: string): readonly Offer[] =>
  appointment.state === 'booked' ? appointment.offers.filter(({ until }) => until > at) : []

/** Whether something happened to an appointment that its holder should see. */
export const hasNews = (pass: Pass, { closed, at }: PassNews & { readonly at: string }): boolean =>
  closedDayOf(closed, pass) !== null || liveOffers(pass, at).length > 0
