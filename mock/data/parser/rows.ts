import * as z from 'zod/mini'
import { conflict } from '#types/conflict.ts'
import { lostField, officeState, phoneDoubt, repair, restriction } from '#types/office.ts'
import { serviceItemId } from '#types/service-item.ts'
import { localDate, minutes, monthDay } from '#types/time.ts'

/** The compact rows of the shipped JSON: defaults left out, the two languages as a pair, a citation as one word. */

const words = z.string().check(z.minLength(1))
const key = z.string().check(z.regex(/^[a-z0-9-]+$/))
const code = z.string().check(z.regex(/^\d{6}$/))

/** [zh, en] */
export const pair = z.tuple([words, words])
export type Pair = z.infer<typeof pair>

/** `beijing-guide:88`, `408:garbled`: without a source it is the national table, without a confidence clean, with `-` for a line there is none. */
export const cite = z.string().check(z.regex(/^([a-z0-9-]+:)?(\d+|-)(:(repaired|garbled))?$/))

/** A telephone as printed, or with what the printed form alone does not say. */
export const phoneRow = z.union([
  words,
  z.strictObject({ printed: words, label: z.optional(pair), doubt: z.optional(phoneDoubt) }),
])
export type PhoneRow = z.infer<typeof phoneRow>

/** A number or a range as printed (`3-8`, `C16`, `E141-E144`, `A21-23`), or [id, zh, en] of a named window. */
export const windowRow = z.union([
  z.string().check(z.regex(/^[A-Za-z]?\d+(-[A-Z]?\d+)?$/)),
  z.tuple([key, words, words]),
])
export type WindowRow = z.infer<typeof windowRow>

const reading = z.strictObject({ value: pair, cite })

export const conflictRow = z.strictObject({
  kind: conflict.shape.kind,
  subject: pair,
  shown: reading,
  other: reading,
  reason: pair,
})
export type ConflictRow = z.infer<typeof conflictRow>

/** In names and the address `@` stands for the office's city, `^` for its district, `$` for its region. */
export const officeRow = z.strictObject({
  /** Left out where it is that of the table's row: `table-35`. */
  id: z.optional(key),
  cite: z.array(cite).check(z.minLength(1)),
  name: pair,
  org: z.optional(pair),
  address: z.optional(z.union([pair, z.tuple([words])])),
  /** The district, or the city where no district is printed. */
  place: code,
  /** Field → id of the reason. */
  inferred: z.optional(z.record(z.string(), z.string())),
  status: z.optional(
    z.strictObject({
      state: officeState,
      from: z.optional(localDate),
      lastDay: z.optional(localDate),
      supersededBy: z.optional(key),
      text: z.optional(pair),
      cite,
    }),
  ),
  /** Left out where it is the table's: work permits. */
  services: z.optional(z.string()),
  hours: z.optional(z.string()),
  phones: z.optional(z.array(phoneRow)),
  windows: z.optional(z.array(windowRow)),
  restrictions: z.optional(
    z.array(z.strictObject({ kind: restriction.shape.kind, text: pair, cite: z.optional(cite) })),
  ),
  with: z.optional(z.array(key)),
  conflicts: z.optional(z.array(conflictRow)),
  /** Cell, id of the reason, and the lines it was taken from where they are not the row's own. */
  repairs: z.optional(
    z.array(z.union([z.tuple([repair.shape.cell, key]), z.tuple([repair.shape.cell, key, z.array(z.int())])])),
  ),
  lost: z.optional(z.array(lostField)),
  aliases: z.optional(z.array(words)),
})
export type OfficeRow = z.infer<typeof officeRow>

const serviceRow = z.strictObject({
  item: serviceItemId,
  joint: z.optional(z.boolean()),
  consultationOnly: z.optional(pair),
  guide: z.optional(key),
  channels: z.optional(z.array(key)),
  cite: z.optional(cite),
})
export type ServiceRow = z.infer<typeof serviceRow>

export const officesFile = z.strictObject({
  reasons: z.record(z.string(), pair),
  services: z.record(z.string(), z.array(serviceRow)),
  offices: z.array(z.unknown()),
})

export type OfficesFile = Omit<z.infer<typeof officesFile>, 'offices'> & { readonly offices: readonly OfficeRow[] }

/** Whether this is the file that the build wrote; its rows are the tests' business. */
export const isOfficesFile = (file: unknown): file is OfficesFile =>
  typeof file === 'object' && file !== null && ['reasons', 'services', 'offices'].every((key) => key in file)

const span = z.tuple([minutes, minutes])
const validity = {
  validFrom: z.optional(localDate),
  validTo: z.optional(localDate),
  season: z.optional(z.strictObject({ from: monthDay, to: monthDay })),
}

export const hoursRow = z.strictObject({
  printed: pair,
  cite,
  onHolidays: z.enum(['closed', 'announced-separately']),
  patterns: z.array(
    z.union([
      z.strictObject({
        basis: z.enum(['working-days', 'weekdays']),
        days: z.array(z.int()),
        at: z.array(span),
        ...validity,
      }),
      z.strictObject({ nth: z.int(), day: z.int(), at: z.array(span), ...validity }),
    ]),
  ),
  /** Closures (no hours) and special hours by date, of the office or of one window. */
  exceptions: z.optional(
    z.array(
      z.strictObject({
        from: localDate,
        to: localDate,
        at: z.array(span),
        reason: pair,
        window: z.optional(words),
        cite,
      }),
    ),
  ),
  lastAdmissionBefore: z.optional(z.int().check(z.gte(1))),
})
export type HoursRow = z.infer<typeof hoursRow>
