import type { Appointment } from '#types/appointment.ts'
import { accept, type Outcome, refuse } from '#types/outcome.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { viewOf } from './appointment-view.ts'
import type { ServiceContext } from './context.ts'
import { type LookUp, openAppointment } from './look-up.ts'

export interface Changeable {
  readonly record: AppointmentRecord
  /** The same as its holder sees it. */
  readonly view: Appointment
}

/** Opens an appointment that its holder may still cancel, move or exchange. */
export const openToChange = async (
  context: ServiceContext,
  tx: StoreTransaction,
  request: LookUp,
): Promise<Outcome<Changeable>> => {
  const opened = await openAppointment(context, tx, request)
  if (!opened.ok) return opened
  const view = await viewOf(context, tx, opened.value)
  if (view.state !== 'booked') return refuse('appointment-not-active')
  if (view.cancelUntil <= context.clock.now()) return refuse('cancel-too-late', { at: view.cancelUntil })
  return accept({ record: opened.value, view })
}
