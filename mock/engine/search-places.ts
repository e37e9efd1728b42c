import type { Division } from '#types/place.ts'
import type { Token } from './search-query.ts'
import { endWithin, type Speller, type Unit, wordUnits } from './search-spelling.ts'
import { foldText } from './search-fold.ts'

/** One way to write a division: its units, and all of them joined. */
interface Form {
  readonly letters: string
  readonly units: readonly Unit[]
}

const formOf = (units: readonly Unit[]): Form => ({ letters: units.map(({ letters }) => letters).join(''), units })

export type Script = 'han' | 'pinyin' | 'initials' | 'english'

interface PlacePart {
  readonly division: Division
  /** 3 district, 2 city, 1 region. */
  readonly level: number
  readonly han: readonly Form[]
  readonly pinyin: readonly Form[]
  readonly initials: readonly Form[]
  readonly english: readonly Form[]
}

/** Region, city and district, from the large to the small. */
export type Place = readonly PlacePart[]

export interface PlaceHit {
  readonly parts: readonly { readonly part: PlacePart; readonly from: number; readonly to: number }[]
  readonly script: Script
  /** The last part was typed to its end, or only begun; `inside`: the typed words stand within its name. */
  readonly end: 'whole' | 'begun' | 'inside'
}

const peoples =
  '维吾尔|壮族|回族|朝鲜族|土家族|苗族|侗族|布依族|藏族|羌族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|哈萨克|柯尔克孜|黎族'
const suffixes = new RegExp(
  `((${peoples})*自治[区州县旗]|蒙古自治[州县]|特别行政区|生产建设兵团|地区|新区|林区|[省市区县盟旗])$`,
)
const englishSuffixes =
  /(,? (autonomous|special administrative|new|development))* (region|prefecture|county|district|city|municipality|province|league|banner|area)$/i

/** 浦东新区 → 浦东. A name of one character keeps what follows it (城区). */
export const shortName = (zh: string): string => {
  const short = zh.replace(suffixes, '')
  return short.length < 2 ? zh : short
}

export const shortEnglish = (en: string): string => en.replace(englishSuffixes, '')

/** Makes places of divisions; each division is read once, however many places it is part of. */
export const placeMaker = (speller: Speller): ((divisions: readonly (Division | null)[]) => Place) => {
  const known = new Map<string, PlacePart>()
  const part = (division: Division, level: number): PlacePart => {
    const key = `${division.code} ${level}`
    const made = known.get(key) ?? partOf(division, level, speller)
    known.set(key, made)
    return made
  }
  // A municipality is region and city under one name.
  return (divisions) =>
    divisions.flatMap((division, index) =>
      division === null || divisions.slice(0, index).some((one) => one?.name.zh === division.name.zh)
        ? []
        : [part(division, index + 1)],
    )
}

const partOf = (division: Division, level: number, speller: Speller): PlacePart => {
  const spelled = speller.units(division.name.zh)
  const short = spelled.slice(0, foldText(shortName(division.name.zh)).length)
  const zh = foldText(division.name.zh)
  const forms = short.length === spelled.length ? [spelled] : [short, spelled]
  const letters = (change: (unit: Unit, index: number) => string): readonly Form[] =>
    forms.map((form) => formOf(form.map((unit, index) => ({ ...unit, letters: change(unit, index) }))))
  return {
    division,
    level,
    han: letters((_, index) => zh.charAt(index)),
    pinyin: letters((unit) => unit.letters),
    initials: letters((unit) => unit.letters.charAt(0)),
    english: [shortEnglish(division.name.en), division.name.en].map((en) => formOf(wordUnits(en))),
  }
}

/**
 * How a word names a place: one of its divisions, or several run together from the large to the small (深圳南山,
 * szns). `null` when it does not.
 */
export const findPlace = (place: Place, { text }: Token, scripts: readonly Script[]): PlaceHit | null => {
  let begun: PlaceHit | null = null
  for (const script of scripts) {
    if (script === 'initials' && text.length < fewestInitials) continue
    for (let start = place.length - 1; start >= 0; start -= 1) {
      const hit = follow({ place, text, script }, start)
      if (hit?.end === 'whole') return hit
      begun ??= hit
    }
  }
  return begun ?? findInside(place, text, scripts)
}

const byKind: Readonly<Record<Token['kind'], readonly Script[]>> = {
  han: ['han'],
  latin: ['english', 'pinyin', 'initials'],
  digits: [],
}

/** The ways in which a word can be written. */
export const scriptsOf = ({ kind }: Token): readonly Script[] => byKind[kind]

const fewestInitials = 2

interface Search {
  readonly place: Place
  readonly text: string
  readonly script: Script
}

/** Takes the word through the forms of one part, and on through a later part while something is left of it. */
const follow = ({ place, text, script }: Search, index: number): PlaceHit | null => {
  const part = place[index]
  if (part === undefined) return null
  let begun: PlaceHit | null = null
  for (const form of part[script]) {
    const taken = take(form, text)
    if (taken === null) continue
    const here = { part, from: taken.from, to: taken.to }
    if (taken.rest === '') {
      const hit = { parts: [here], script, end: taken.whole ? 'whole' : 'begun' } as const
      if (hit.end === 'whole') return hit
      begun ??= hit
      continue
    }
    for (let next = index + 1; next < place.length; next += 1) {
      const beyond = follow({ place, text: taken.rest, script }, next)
      if (beyond !== null) return { ...beyond, parts: [here, ...beyond.parts] }
    }
  }
  return begun
}

interface Taken {
  readonly from: number
  readonly to: number
  readonly rest: string
  readonly whole: boolean
}

/** Goes through a form as far as the word does; `null` when they part before either ends. */
const take = (form: Form, text: string): Taken | null => {
  const [first] = form.units
  if (first === undefined || !(form.letters.startsWith(text) || text.startsWith(form.letters))) return null
  let left = text.length
  let to = first.from
  for (const unit of form.units) {
    if (left <= 0) break
    to = endWithin(unit, left)
    left -= unit.letters.length
  }
  return { from: first.from, to, rest: text.slice(form.letters.length), whole: text.length >= form.letters.length }
}

const fewestInside = 2

/** Within the name of one division, from the beginning of one of its units: 山 in 中山, mongolia in Inner Mongolia. */
const findInside = (place: Place, text: string, scripts: readonly Script[]): PlaceHit | null => {
  for (const script of scripts) {
    if (script === 'initials' || (script !== 'han' && text.length < fewestInside)) continue
    for (const part of [...place].reverse()) {
      const form = part[script].at(-1)
      if (form === undefined || !form.letters.includes(text)) continue
      for (let first = 1; first < form.units.length; first += 1) {
        const taken = take(formOf(form.units.slice(first)), text)
        if (taken?.rest === '') return { parts: [{ part, from: taken.from, to: taken.to }], script, end: 'inside' }
      }
    }
  }
  return null
}
