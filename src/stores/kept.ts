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
  writeKept()
  const text = device?.get(corner + key) ?? null
  if (text === null) return null
  const parsed = schema.safeParse(parse(text))
  if (parsed.success) return parsed.data
  device?.set(`set-aside/${key}`, text)
  device?.remove(corner + key)
  noteSetAside(key)
  return null
}

const waiting = new Map<string, unknown>()

/** Keeps a value as soon as the tap or the letter that changed it is on the screen: a device's storage is slow. */
export const keep = (key: string, value: unknown): void => {
  if (waiting.size === 0) setTimeout(writeKept)
  waiting.set(key, value)
}

/** Writes what is still to be written, at the latest when the app leaves; a full device loses the copy, not the screen. */
export const writeKept = (): void => {
  for (const [key, value] of waiting) {
    try {
      device?.set(corner + key, JSON.stringify(value))
    } catch {
      noteSetAside(key)
    }
  }
  waiting.clear()
}

export const forget = (key: string): void => {
  waiting.delete(key)
  device?.remove(corner + key)
}

/** Everything of this app on the device, gone. */
export const forgetAll = (): void => {
  waiting.clear()
  for (const key of device?.keys() ?? []) device?.remove(key)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
