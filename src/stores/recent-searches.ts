import * as z from 'zod/mini'
import { create } from 'zustand'
import { forget, keep, readKept } from './kept.ts'

const key = 'recent-searches'
const most = 8

/** What was searched for and led somewhere, newest first. It stays on the device. */
export const useRecentSearches = create<{ readonly searches: readonly string[] }>()(() => ({ searches: [] }))

export const loadRecentSearches = (): void =>
  useRecentSearches.setState({ searches: readKept(key, () => z.array(z.string())) ?? [] })

/** Notes a search when it is sent or one of its results is opened, not while it is typed. */
export const noteSearch = (query: string): void => {
  const search = query.trim()
  if (search === '') return
  const others = useRecentSearches.getState().searches.filter((one) => one !== search)
  change([search, ...others].slice(0, most))
}

export const removeSearch = (search: string): void =>
  change(useRecentSearches.getState().searches.filter((one) => one !== search))

export const removeAllSearches = (): void => change([])

const change = (searches: readonly string[]): void => {
  useRecentSearches.setState({ searches })
  if (searches.length === 0) forget(key)
  else keep(key, searches)
}
