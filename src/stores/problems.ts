import { create } from 'zustand'

interface Problems {
  /** Keys of stored data that could not be read and were set aside. */
  readonly setAside: readonly string[]
  readonly pageMissing: boolean
  /** A fault outside of any screen's drawing. */
  readonly failed: boolean
  /** This WeChat lacks some of what the app uses. */
  readonly tooOld: boolean
  /** Takes up a new version that has been fetched. */
  readonly restart: (() => void) | null
}

export const useProblems = create<Problems>()(() => ({
  setAside: [],
  pageMissing: false,
  failed: false,
  tooOld: false,
  restart: null,
}))

export const noteSetAside = (key: string): void =>
  useProblems.setState(({ setAside }) => ({ setAside: [...setAside, key] }))

export const notePageMissing = (): void => useProblems.setState({ pageMissing: true })

export const noteTooOld = (): void => useProblems.setState({ tooOld: true })

export const noteNewVersion = (restart: () => void): void => useProblems.setState({ restart })

/** Closes what has been read; what still holds stays. */
export const clearProblems = (): void => useProblems.setState({ setAside: [], pageMissing: false, failed: false })

/** A fault that a screen is about to show plainly: the developer's console has the rest. */
export const noteFault = (error: unknown): void => console.error(error)

/** A fault that no screen caught. */
export const noteUncaught = (error: unknown): void => {
  noteFault(error)
  useProblems.setState({ failed: true })
}
