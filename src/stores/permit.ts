import * as z from 'zod/mini'
import { create } from 'zustand'
import { localDate, type LocalDate } from '#types/time.ts'
import { forget, keep, type LeftKey, readKept } from './kept.ts'

const permit = () => z.object({ expiry: localDate })
const key: LeftKey = 'permit'

/** The day on which the reader's permit or visa ends; stays on the device. */
export const usePermit = create<{ readonly expiry: LocalDate | null }>()(() => ({ expiry: null }))

export const startPermit = (): void => usePermit.setState({ expiry: readKept(key, permit)?.expiry ?? null })

export const changePermitExpiry = (expiry: LocalDate | null): void => {
  usePermit.setState({ expiry })
  if (expiry === null) forget(key)
  else keep(key, { expiry })
}
