import type { ReactNode } from 'react'
import { useGrowing } from './use-growing.ts'

interface GrowingProps {
  readonly children: ReactNode
  /** How many come at a time. */
  readonly step: number
}

/** What a page shows one under the other, a few parts in each task: as `Gradual`, without a box of its own. */
export const Growing = ({ children, step }: GrowingProps): ReactNode => useGrowing(children, step).shown
