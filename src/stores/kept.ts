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

/**
 * Reads what was kept. What cannot be read is set aside and reported, never crashed on. Its shape is made only where
 * something is: most of what could be kept is not there as the app starts, and that waits for no schema.
 */
export const readKept = <Value>(key: string, shape: () => z.ZodMiniType<Value>): Value | null => {
  writeKept()
  const text = device?.get(corner + key) ?? null
  if (text === null) return null
  const parsed = shape().safeParse(parse(text))
  if (parsed.success) return parsed.data
  device?.set(`set-aside/${key}`, text)
  device?.remove(corner + key)
  noteSetAside(key)
  return null
}

/** Under these lies what is taken up as the app starts. */
export type LeftKey = 'checklists' | 'draft' | 'draft-people' | 'passes' | 'people' | 'permit' | 'travel-date'

/** Takes up what was left. A store of which nothing was left is not even read: the first page would wait for it. */
export const takeUp = (stores: Readonly<Record<LeftKey, () => void>>): void => {
  const left = new Set(device?.keys() ?? [])
  for (const [key, start] of Object.entries(stores)) {
    if (left.has(corner + key)) start()
  }
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
