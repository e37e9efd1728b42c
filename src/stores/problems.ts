import { create } from 'zustand'

interface Problems {
  /** Keys of stored data that could not be read and were set aside. */
  readonly setAside: readonly string[]
  readonly pageMissing: boolean
}

export const useProblems = create<Problems>()(() => ({ setAside: [], pageMissing: false }))

export const noteSetAside = (key: string): void =>
  useProblems.setState(({ setAside }) => ({ setAside: [...setAside, key] }))

export const notePageMissing = (): void => useProblems.setState({ pageMissing: true })

export const clearProblems = (): void => useProblems.setState({ setAside: [], pageMissing: false })

/** A fault that a screen is about to show plainly: the developer's console has the rest. */
export const noteFault = (error: unknown): void => console.error(error)
