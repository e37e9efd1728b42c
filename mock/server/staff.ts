import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Database } from '../stores/schema.ts'

/** Who holds a token. Without an office it is good for every one. */
export interface StaffMember {
  readonly name: string
  readonly officeId: string | null
}

export interface AuditEntry {
  readonly staff: string
  readonly call: string
  readonly officeId: string | null
  /** `done`, or the code of the refusal. */
  readonly outcome: string
  readonly requestId: string
}

/** Knows the staff by their tokens and writes down what they did. */
export interface StaffDesk {
  readonly memberOf: (authorization: string | undefined) => Promise<StaffMember | null>
  readonly record: (entry: AuditEntry) => Promise<void>
  /** Makes a token and gives it, this once: only its hash is kept. */
  readonly issue: (member: StaffMember) => Promise<string>
  /** Ends every token of that name; says how many there were. */
  readonly revoke: (name: string) => Promise<number>
}

export const createStaffDesk = (db: Kysely<Database>, clock: Clock): StaffDesk => ({
  memberOf: async (authorization) => {
    const token = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? '')?.[1]
    if (token === undefined) return null
    const found = await db
      .selectFrom('staff_tokens')
      .select(['name', 'office_id'])
      .where('token_hash', '=', hashOf(token))
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return found === undefined ? null : { name: found.name, officeId: found.office_id }
  },
  record: async ({ staff, call, officeId, outcome, requestId }) => {
    const entry = { at: clock.now(), staff, call, office_id: officeId, outcome, request_id: requestId }
    await db.insertInto('audit').values(entry).execute()
  },
  issue: async ({ name, officeId }) => {
    const token = `cy_${randomBytes(32).toString('base64url')}`
    const row = { token_hash: hashOf(token), name, office_id: officeId, created_at: clock.now(), revoked_at: null }
    await db.insertInto('staff_tokens').values(row).execute()
    return token
  },
  revoke: async (name) => {
    const revoking = db.updateTable('staff_tokens').set({ revoked_at: clock.now() }).where('revoked_at', 'is', null)
    const { numUpdatedRows } = await revoking.where('name', '=', name).executeTakeFirstOrThrow()
    return Number(numUpdatedRows)
  },
})

/** 256 random bits need no salt and no slow hash: nobody can try them all. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
