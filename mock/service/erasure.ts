import { erasableFrom, noShowCountedUntil, withoutPerson } from '../engine/erasure.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { caseEventsOf } from './case-file.ts'
import { policyAt } from './catalogue.ts'
import type { ServiceContext } from './context.ts'
import { endWish } from './wishes.ts'

const mostAtOnce = 500

/**
 * Erases what is kept of the persons of cases that ended long enough ago; run now and then, by any number of servers.
 * The stages stay with their times, under a code that opens nothing any more. Gives how many cases were looked at.
 */
export const eraseEndedCases = async (context: ServiceContext): Promise<number> => {
  const codes = await context.store.dueToErase(context.clock.now(), mostAtOnce)
  for (const code of codes) await context.store.transaction((tx) => lookAt(context, tx, code))
  return codes.length
}

const lookAt = async (context: ServiceContext, tx: StoreTransaction, code: string): Promise<void> => {
  const now = context.clock.now()
  const record = await tx.appointment(code)
  // Another server may have looked meanwhile.
  if (record === null || record.eraseDueAt === null || record.eraseDueAt > now) return
  if (record.tailHash === null) {
    // Staff may have written something to a case since.
    await tx.putCaseEvents(code, withoutPerson(await tx.caseEvents(code)))
    return tx.putAppointment({ ...record, documentHash: null, eraseDueAt: null })
  }
  const events = await caseEventsOf(context, tx, { record, now })
  const due = erasableFrom(events, now, policyAt(context.catalogue, record.officeId))
  if (due > now) return tx.putAppointment({ ...record, eraseDueAt: due })
  await tx.putCaseEvents(code, withoutPerson(events.slice(1)))
  const countedUntil = noShowCountedUntil(events, policyAt(context.catalogue, record.officeId))
  await tx.putAppointment(
    erased(await endWish(tx, record), countedUntil !== null && countedUntil > now ? countedUntil : null),
  )
}

/** The record without its person. While a no-show counts, so does the document's keyed hash, and nothing else. */
const erased = (record: AppointmentRecord, countedUntil: string | null): AppointmentRecord => ({
  ...record,
  documentHash: countedUntil === null ? null : record.documentHash,
  tailHash: null,
  applicantMasked: '',
  answers: {},
  offers: [],
  eraseDueAt: countedUntil,
})
