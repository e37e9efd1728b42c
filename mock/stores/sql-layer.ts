import { datesBetween } from '../engine/days.ts'
import { dateOfInstant } from '../engine/instants.ts'
import type { Placement } from '../engine/placement.ts'
import type { RecordKey, StartRange } from './sql-reads.ts'
import { slotName } from './sql-slots.ts'
import type { Cell } from './sql-write.ts'

/** Records as text and placements as they stand, seen through whatever has been changed and not yet written. */
export interface Space {
  readonly get: (key: RecordKey) => Promise<string | null>
  readonly placements: (range: StartRange) => Promise<readonly Placement[]>
}

export interface RecordChange {
  readonly key: RecordKey
  readonly text: string | null
  readonly forgetAfter: string | null
}

export interface CellChange {
  readonly cell: Cell
  /** Whether what was there goes. */
  readonly drop: boolean
  readonly added: readonly Placement[]
}

export interface Changes {
  readonly records: Map<string, RecordChange>
  readonly cells: Map<string, CellChange>
}

/** Changes that lie over a space and are not written to it. */
export interface Layer extends Space {
  readonly changes: Changes
  /** Names of everything that was asked for here, there or not. */
  readonly asked: ReadonlySet<string>
  /** A text of null takes the record away. */
  readonly set: (change: RecordChange) => void
  readonly put: (placement: Placement) => void
  readonly drop: (cell: Cell) => void
}

// No name of a table and no office's id has a space in it; what an id has comes last.
export const recordName = ({ table, officeId, id }: RecordKey): string => `${table} ${officeId ?? ''} ${id}`

const cellName = (cell: Cell): string => `${slotName(cell)}\n${cell.id}`

const dayName = (officeId: string, date: string): string => `day ${officeId} ${date}`

export const cellOf = ({ officeId, place, id }: Placement): Cell => ({
  officeId,
  start: place.start,
  windowId: place.windowId,
  id,
})

export const layerOver = (below: Space): Layer => {
  const changes: Changes = { records: new Map(), cells: new Map() }
  const asked = new Set<string>()
  return {
    changes,
    asked,
    get: (key) => {
      const name = recordName(key)
      asked.add(name)
      const changed = changes.records.get(name)
      return changed === undefined ? below.get(key) : Promise.resolve(changed.text)
    },
    placements: async (range) => {
      for (const date of datesBetween(dateOfInstant(range.from), dateOfInstant(range.to))) {
        asked.add(dayName(range.officeId, date))
      }
      return withCells(await below.placements(range), changes.cells, range)
    },
    set: (change) => void changes.records.set(recordName(change.key), change),
    put: (placement) => {
      const cell = cellOf(placement)
      const { drop = false, added = [] } = changes.cells.get(cellName(cell)) ?? {}
      changes.cells.set(cellName(cell), { cell, drop, added: [...added, placement] })
    },
    drop: (cell) => void changes.cells.set(cellName(cell), { cell, drop: true, added: [] }),
  }
}

const withCells = (
  below: readonly Placement[],
  cells: Changes['cells'],
  { officeId, from, to }: StartRange,
): readonly Placement[] => {
  if (cells.size === 0) return below
  const near = [...cells.values()].filter(
    ({ cell }) => cell.officeId === officeId && from <= cell.start && cell.start <= to,
  )
  const dropped = new Set(near.flatMap(({ cell, drop }) => (drop ? [cellName(cell)] : [])))
  const kept = dropped.size === 0 ? below : below.filter((placement) => !dropped.has(cellName(cellOf(placement))))
  return [...kept, ...near.flatMap(({ added }) => added)]
}

/** Writes what a layer changed to the one it lies over. */
export const mergeInto = (below: Layer, { changes }: Layer): void => {
  for (const change of changes.records.values()) below.set(change)
  for (const { cell, drop, added } of changes.cells.values()) {
    if (drop) below.drop(cell)
    for (const placement of added) below.put(placement)
  }
}

/** Names of everything a layer changed, to be compared with what another one asked for. */
export const namesOf = ({ records, cells }: Changes): readonly string[] => [
  ...records.keys(),
  ...[...cells.values()].map(({ cell }) => dayName(cell.officeId, dateOfInstant(cell.start))),
]
