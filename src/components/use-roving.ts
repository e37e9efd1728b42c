import { useState } from 'react'
import { moveFocus } from './focus.ts'

interface Roving {
  readonly idOf: (index: number) => string
  readonly isStop: (index: number) => boolean
  readonly onKey: (index: number, key: string) => boolean
}

/**
 * One tab stop for a whole group; arrow keys move inside it (ARIA practices, "roving tabindex").
 * Arrows only move: choosing may hold a place at an office, so it takes Enter or Space.
 */
export const useRoving = (group: {
  readonly id: string
  /** The first member's own id, where something else leads to it. */
  readonly firstId?: string | undefined
  readonly count: number
  readonly columns: number
  readonly start: number
}): Roving => {
  const [moved, setMoved] = useState<number | null>(null)
  const stop = moved !== null && moved < group.count ? moved : Math.max(0, group.start)
  const idOf = (index: number): string =>
    index === 0 && group.firstId !== undefined ? group.firstId : `${group.id}-${index}`
  return {
    idOf,
    isStop: (index) => index === stop,
    onKey: (index, key) => {
      const next = target(key, index, group)
      if (next === null) return false
      setMoved(next)
      moveFocus(idOf(next))
      return true
    },
  }
}

const target = (
  key: string,
  index: number,
  { columns, count }: { readonly columns: number; readonly count: number },
): number | null => {
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns,
    ArrowDown: index + columns,
    Home: 0,
    End: count - 1,
  }
  const next = moves[key]
  if (next === undefined) return null
  return next >= 0 && next < count ? next : index
}
