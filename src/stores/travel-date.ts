import * as z from 'zod/mini'
import { create } from 'zustand'
import { localDate, type LocalDate } from '#types/time.ts'
import { forget, keep, type LeftKey, readKept } from './kept.ts'

const kept = () => z.object({ date: localDate })
const key: LeftKey = 'travel-date'

/** The day the reader means to travel; stays on the device. */
export const useTravelDate = create<{ readonly date: LocalDate | null }>()(() => ({ date: null }))

export const startTravelDate = (): void => useTravelDate.setState({ date: readKept(key, kept)?.date ?? null })

export const changeTravelDate = (date: LocalDate | null): void => {
  useTravelDate.setState({ date })
  if (date === null) forget(key)
  else keep(key, { date })
}
