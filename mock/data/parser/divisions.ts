import * as z from 'zod/mini'
import type { Division, Position } from '#types/place.ts'
import type { Pinyin } from './pinyin.ts'
import { findIn, readRow, refuseRepeats } from './fault.ts'

/** A division with its place in the tree; a region has no position of its own. */
export interface PlacedDivision {
  readonly division: Division
  readonly level: 'region' | 'city' | 'district'
  readonly parent: string | null
  readonly position: Position | null
}

/** [code, zh, en, latitude, longitude]: English only where it is not the pinyin, a position for cities and districts. */
const row = z.array(z.unknown()).check(z.minLength(2), z.maxLength(5))

export const divisionsOf = (raw: unknown, pinyin: Pinyin): PlacedDivision[] => {
  const rows = readRow(z.array(row), raw, 'divisions').map((cells) => ({
    words: cells.filter((cell) => typeof cell === 'string'),
    position: cells.filter((cell) => typeof cell === 'number'),
  }))
  const codes = rows.map(({ words: [code = ''] }) => code)
  refuseRepeats(codes, 'divisions')
  const known = new Map(codes.map((code) => [code, code]))
  return rows.map(({ words: [code = '', zh = '', en = englishOf(zh, pinyin)], position: [lat, lng] }) => {
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

const kinds = new Map([
  ['区', ' District'],
  ['县', ' County'],
])

/** `长安区` → `Chang’an District`, `吕梁市` → `Lüliang`. */
const englishOf = (zh: string, { chars, words }: Pinyin): string => {
  const base = zh.slice(0, -1)
  const syllables = words[base] ?? Array.from(base, (char) => chars[char] ?? char).join(' ')
  const name = syllables
    .replace(/v/g, 'ü')
    .replace(/ (?=[aeo])/g, '’')
    .replace(/ /g, '')
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${kinds.get(zh.slice(-1)) ?? ''}`
}

const levelOf = (code: string): PlacedDivision['level'] =>
  code.endsWith('0000') ? 'region' : code.endsWith('00') ? 'city' : 'district'

export interface Place {
  readonly region: Division
  readonly city: Division
  readonly district: Division | null
  readonly position: Position | null
}

/** The region, city and district above a code, and the nearest centre known. */
export const placeOf = (code: string, divisions: ReadonlyMap<string, PlacedDivision>, where: string): Place => {
  const own = findIn(divisions, code, where)
  const city = own.level === 'district' ? findIn(divisions, `${code.slice(0, 4)}00`, where) : own
  const region = findIn(divisions, `${code.slice(0, 2)}0000`, where)
  return {
    region: region.division,
    city: city.division,
    district: own.level === 'district' ? own.division : null,
    position: own.position ?? city.position,
  }
}
