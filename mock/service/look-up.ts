import type { Outcome } from '#types/outcome.ts'
import { accept, refuse } from '#types/outcome.ts'
import { readCode } from '../engine/code.ts'
import type { SamplePlan } from '../engine/sample-case.ts'
import { afterFailure, isLocked } from '../engine/throttle.ts'
import type { AppointmentRecord } from '../stores/records.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type { ServiceContext } from './context.ts'
import { markClosed } from './replacements.ts'
import { sampleAt } from './sample-cases.ts'
import { sameSecret } from './secrets.ts'
import { settle } from './waiting.ts'

export interface LookUp {
  readonly code: string
  readonly documentTail: string
}

/** Opens an appointment by code and the last four characters of the document number. */
export const openAppointment = async (
  context: ServiceContext,
  tx: StoreTransaction,
  lookUp: LookUp,
): Promise<Outcome<AppointmentRecord>> => {
  const opened = await unlock(context, tx, { lookUp, find: (code) => lockedRecord(tx, code) })
  return opened.ok ? accept(await upToDate(context, tx, opened.value)) : opened
}

export type Case =
  | { readonly kind: 'appointment'; readonly record: AppointmentRecord }
  | { readonly kind: 'sample'; readonly sample: SamplePlan }

/** Opens a case the same way: an appointment's, or one of the demonstration's. */
export const openCase = async (
  context: ServiceContext,
  tx: StoreTransaction,
  lookUp: LookUp,
): Promise<Outcome<Case>> => {
  const find = async (code: string): Promise<Locked<Case> | null> => {
    const found = await lockedRecord(tx, code)
    if (found !== null) return { ...found, content: { kind: 'appointment', record: found.content } }
    const sample = sampleAt(context, code)
    if (sample === null) return null
    return { content: { kind: 'sample', sample }, tailHash: context.secrets.tailHash(code, sample.documentTail) }
  }
  const opened = await unlock(context, tx, { lookUp, find })
  if (!opened.ok || opened.value.kind === 'sample') return opened
  return accept({ kind: 'appointment', record: await upToDate(context, tx, opened.value.record) })
}

/** Something that its code alone does not open. */
interface Locked<Content> {
  readonly content: Content
  /** Null where nothing opens it any more. */
  readonly tailHash: string | null
}

const lockedRecord = async (tx: StoreTransaction, code: string): Promise<Locked<AppointmentRecord> | null> => {
  const record = await tx.appointment(code)
  return record === null ? null : { content: record, tailHash: record.tailHash }
}

interface Try<Content> {
  readonly lookUp: LookUp
  readonly find: (code: string) => Promise<Locked<Content> | null>
}

const noSuchHash = '0'.repeat(64)

/**
 * A wrong code, a wrong tail and a locked door get the same answer after the same work, down to what is written;
 * failures are counted per code and per caller. Tries at a locked door are not, so that nobody can keep it locked
 * by knocking. When the counts cannot be read or written, the store throws and nothing is opened.
 */
const unlock = async <Content>(
  context: ServiceContext,
  tx: StoreTransaction,
  { lookUp, find }: Try<Content>,
): Promise<Outcome<Content>> => {
  const now = context.clock.now()
  const reading = readCode(lookUp.code)
  const code = reading.state === 'valid' ? reading.code : ''
  const keys = [`code-${context.secrets.fingerprint(code)}`, `caller-${context.secrets.fingerprint(context.caller)}`]
  const counts = await Promise.all(keys.map(async (key) => ({ key, attempts: await tx.attempts(key) })))

  const found = await find(code)
  const tailMatches = sameSecret(context.secrets.tailHash(code, lookUp.documentTail), found?.tailHash ?? noSuchHash)
  const locked = counts.some(({ attempts }) => isLocked(attempts, now))
  if (found !== null && tailMatches && !locked) return accept(found.content)

  for (const { key, attempts } of counts) await tx.putAttempts(key, locked ? attempts : afterFailure(attempts, now))
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
