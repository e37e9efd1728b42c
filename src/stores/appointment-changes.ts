import type { Appointment, Offer } from '#types/appointment.ts'
import type { CallOptions } from '#types/backend.ts'
import type { Outcome } from '#types/outcome.ts'
import type { LocalDate } from '#types/time.ts'
import { backend } from '../backend/index.ts'
import { freshKey } from './client-keys.ts'
import { rememberTail, updatePass } from './appointments.ts'
import { type Acted, actUntilKnown, ask } from './remote.ts'

/** What opens an appointment to changes. */
export interface Opening {
  readonly code: string
  readonly documentTail: string
}

export const cancelAppointment = (opening: Opening): Promise<Acted<Appointment>> =>
  change(opening, (options) => backend().cancelAppointment(opening, options))

/** Asks to be offered a place on a date before `before`. */
export const requestEarlier = (opening: Opening, before: LocalDate): Promise<Acted<Appointment>> =>
  change(opening, (options) => backend().requestEarlierSlot({ ...opening, before }, options))

export const withdrawEarlier = (opening: Opening): Promise<Acted<Appointment>> =>
  change(opening, (options) => backend().withdrawEarlierSlot(opening, options))

/** Takes an offered place, or declines it. */
export const answerOffer = (
  opening: Opening,
  { offerId }: Offer,
  answer: 'take' | 'decline',
): Promise<Acted<Appointment>> =>
  change(opening, (options) => backend().answerOffer({ ...opening, offerId, accept: answer === 'take' }, options))

const change = async (
  opening: Opening,
  call: (options: CallOptions) => Promise<Outcome<Appointment>>,
): Promise<Acted<Appointment>> => {
  const idempotencyKey = freshKey()
  const acted = await actUntilKnown(() => call({ idempotencyKey }))
  if (acted.state === 'done') {
    rememberTail(acted.value.code, opening.documentTail)
    await takeUp(acted.value)
  }
  return acted
}

/** Puts a changed appointment on its pass, with the name of the window it is at now. */
export const takeUp = async (changed: Appointment): Promise<void> => {
  const { officeId, place } = changed
  const office = await ask('getOffice', { officeId }, `office/${officeId}`)
  const window = office.state === 'ready' ? office.value.windows.find(({ id }) => id === place.windowId) : undefined
  updatePass(changed, window?.name)
}
