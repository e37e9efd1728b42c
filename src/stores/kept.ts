import type * as z from 'zod/mini'
import { noteSetAside } from './problems.ts'

/** The part of the device's storage that stores need. */
export interface Storage {
  readonly get: (key: string) => string | null
  readonly set: (key: string, value: string) => void
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
}

const corner = 'app/'
let device: Storage | null = null

/** Lends the stores the device's storage, once, before any of them reads. */
export const keepIn = (storage: Storage): void => {
  device = storage
}

/** Reads what was kept. What cannot be read is set aside and reported, never crashed on. */
export const readKept = <Value>(key: string, schema: z.ZodMiniType<Value>): Value | null => {
  const text = device?.get(corner + key) ?? null
  if (text === null) return null
  const parsed = schema.safeParse(parse(text))
  if (parsed.success) return parsed.data
  device?.set(`set-aside/${key}`, text)
  device?.remove(corner + key)
  noteSetAside(key)
  return null
}

/** Keeps a value; a full device loses the copy, not the screen. */
export const keep = (key: string, value: unknown): void => {
  try {
    device?.set(corner + key, JSON.stringify(value))
  } catch {
    noteSetAside(key)
  }
}

export const forget = (key: string): void => device?.remove(corner + key)

/** Everything of this app on the device, gone. */
export const forgetAll = (): void => {
  for (const key of device?.keys() ?? []) device?.remove(key)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
