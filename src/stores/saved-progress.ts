import * as z from 'zod/mini'
import { create } from 'zustand'
import { asText } from '#types/order.ts'
import { progress, type Progress } from '#types/progress.ts'
import { forget, keep, readKept } from './kept.ts'

const key = 'progress'
const saved = () => z.record(z.string(), progress)
const most = 8

/** The codes looked up on this device with their last answers, newest first: for no network, and to look up again. */
export const useSavedProgress = create<{ readonly results: readonly Progress[] }>()(() => ({ results: [] }))

export const loadSavedProgress = (): void => useSavedProgress.setState({ results: kept() })

/** Keeps an answer without its personal parts; a device keeps the newest few. */
export const saveProgress = (result: Progress): void =>
  change([withoutPersonal(result), ...kept().filter(({ code }) => code !== result.code)].slice(0, most))

/** Forgets a code with all that was kept of it. */
export const removeSavedProgress = (removed: string): void => change(kept().filter(({ code }) => code !== removed))

export const removeAllSavedProgress = (): void => change([])

/** The last answer about a code, for when there is no network. */
export const savedProgress = (code: string): Progress | null => kept().find((one) => one.code === code) ?? null

const kept = (): readonly Progress[] =>
  Object.values(readKept(key, saved) ?? {}).sort((one, other) => asText(other.checkedAt, one.checkedAt))

const change = (results: readonly Progress[]): void => {
  useSavedProgress.setState({ results })
  if (results.length === 0) forget(key)
  else keep(key, Object.fromEntries(results.map((result) => [result.code, result])))
}

/** What an office wrote and the number of a parcel may say more of a person than how far a case has come. */
const withoutPersonal = (result: Progress): Progress => ({
  ...result,
  timeline: result.timeline.map((entry) => ({
    ...entry,
    event: entry.event === null ? null : { ...entry.event, note: null, trackingNumber: null },
  })),
})
