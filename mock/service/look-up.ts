import type { Outcome } from '#types/outcome.ts'
import { accept, refuse } from '#types/outcome.ts'
import { readCode } from '../engine/code.ts'
import { afterFailure, isLocked } from '../engine/throttle.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type { ServiceContext } from './context.ts'
import { markClosed } from './replacements.ts'
import { sameSecret } from './secrets.ts'
import { settle } from './waiting.ts'

export interface LookUp {
  readonly code: string
  readonly documentTail: string
}

const noSuchHash = '0'.repeat(64)

/**
 * Opens an appointment by code and the last four characters of the document number. A wrong code, a wrong tail and
 * a locked door get the same answer after the same work; failures are counted per code and per caller.
 */
export const openAppointment = async (
  context: ServiceContext,
  tx: StoreTransaction,
  { code: typed, documentTail }: LookUp,
): Promise<Outcome<AppointmentRecord>> => {
  const now = context.clock.now()
  const reading = readCode(typed)
  const code = reading.state === 'valid' ? reading.code : ''
  const keys = [`code-${context.secrets.fingerprint(code)}`, `caller-${context.secrets.fingerprint(context.caller)}`]
  const attempts = await Promise.all(keys.map((key) => tx.attempts(key)))

  const record = await tx.appointment(code)
  const tailMatches = sameSecret(context.secrets.tailHash(code, documentTail), record?.tailHash ?? noSuchHash)
  const locked = attempts.some((one) => isLocked(one, now))
  if (record !== null && tailMatches && !locked) return accept(await upToDate(context, tx, record))

  if (!locked) {
    await Promise.all(keys.map(async (key) => tx.putAttempts(key, afterFailure(await tx.attempts(key), now))))
  }
  return refuse('no-match')
}

/** Nobody runs behind the store: what is due at the office and for the appointment is done when it is opened. */
const upToDate = async (
  context: ServiceContext,
  tx: StoreTransaction,
  record: AppointmentRecord,
): Promise<AppointmentRecord> => {
  await settle(context, tx, { officeId: record.officeId, now: context.clock.now() })
  return markClosed(context, tx, (await tx.appointment(record.code)) ?? record)
}
