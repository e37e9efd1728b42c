import * as z from 'zod/mini'
import type { Division, Position } from '#types/place.ts'
import { findIn, readRow, refuseRepeats } from './fault.ts'

/** A division with its place in the tree; a region has no position of its own. */
export interface PlacedDivision {
  readonly division: Division
  readonly level: 'region' | 'city' | 'district'
  readonly parent: string | null
  readonly position: Position | null
}

/** [code, zh, en, latitude, longitude], the last two for cities and districts. */
const row = z.union([
  z.tuple([z.string(), z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.string(), z.number(), z.number()]),
])

export const divisionsOf = (raw: unknown): PlacedDivision[] => {
  const rows = readRow(z.array(row), raw, 'divisions')
  const codes = rows.map(([code]) => code)
  refuseRepeats(codes, 'divisions')
  const known = new Map(codes.map((code) => [code, code]))
  return rows.map(([code, zh, en, lat, lng]) => {
    const level = levelOf(code)
    const parent = level === 'region' ? null : level === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
    if (parent !== null) findIn(known, parent, `divisions ${code}`)
    return {
      division: { code, name: { zh, en } },
      level,
      parent,
      position: lat === undefined || lng === undefined || level === 'region' ? null : { lat, lng, centreOf: level },
    }
  })
}

const levelOf = (code: string): PlacedDivision['level'] =>
  code.endsWith('0000') ? 'region' : code.endsWith('00') ? 'city' : 'district'

interface Place {
  readonly region: Division
  readonly city: Division
  readonly district: Division | null
  readonly position: Position | null
}

/** The region, city and district above a code, and the nearest centre known. */
export const placeOf = (code: string, divisions: readonly PlacedDivision[], where: string): Place => {
  const byCode = new Map(divisions.map((placed) => [placed.division.code, placed]))
  const own = findIn(byCode, code, where)
  const city = own.level === 'district' ? findIn(byCode, `${code.slice(0, 4)}00`, where) : own
  const region = findIn(byCode, `${code.slice(0, 2)}0000`, where)
  return {
    region: region.division,
    city: city.division,
    district: own.level === 'district' ? own.division : null,
    position: own.position ?? city.position,
  }
}
