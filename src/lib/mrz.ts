import type { LocalDate } from '#types/time.ts'

/** Why the two lines are not believed, or not those of who was typed; the screens have words for each. */
export const mrzFaults = [
  'mrz-incomplete',
  'mrz-not-a-passport',
  'mrz-number-misread',
  'mrz-birth-misread',
  'mrz-expiry-misread',
  'mrz-misread',
  'mrz-other-name',
  'mrz-other-number',
  'mrz-other-nationality',
] as const
export type MrzFault = (typeof mrzFaults)[number]

/** The machine-readable page of a passport, read: `nationality` is ICAO's three letters, `D` for Germany among them. */
export interface Mrz {
  readonly names: string
  readonly documentNumber: string
  readonly nationality: string
  readonly expires: LocalDate
}

export type MrzReading = { readonly state: 'read'; readonly mrz: Mrz } | MrzMisread

export interface MrzMisread {
  readonly state: 'misread'
  readonly fault: MrzFault
}

const lineLength = 44

/** Spaces are slips; guillemets are what keyboards and readers make of two fillers. */
const tidyLine = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/\s/g, '').replace(/[«»]/g, '<<')

/**
 * Reads the two lines of a TD3 document (passport booklets), by ICAO Doc 9303 part 4, with all five check digits. The
 * century of a birth is not printed, so only the end of validity becomes a date.
 */
export const readMrz = (typed: readonly [string, string]): MrzReading => {
  const [first, second] = [tidyLine(typed[0]), tidyLine(typed[1])]
  if (![first, second].every((line) => line.length === lineLength && /^[A-Z0-9<]+$/.test(line))) {
    return misread('mrz-incomplete')
  }
  if (!/^[PV]/.test(first)) return misread('mrz-not-a-passport')
  const fault = misreadPart(second)
  if (fault !== null) return misread(fault)
  const expiry = second.slice(21, 27)
  return {
    state: 'read',
    mrz: {
      names: first.slice(5),
      documentNumber: second.slice(0, 9).replace(/</g, ''),
      nationality: second.slice(10, 13).replace(/</g, ''),
      expires: `20${expiry.slice(0, 2)}-${expiry.slice(2, 4)}-${expiry.slice(4)}`,
    },
  }
}

const misread = (fault: MrzFault): MrzMisread => ({ state: 'misread', fault })

/** The first of the checked parts that does not fit its digit. */
const misreadPart = (line: string): MrzFault | null => {
  if (!fits(line.slice(0, 9), line.charAt(9))) return 'mrz-number-misread'
  if (!fits(line.slice(13, 19), line.charAt(19))) return 'mrz-birth-misread'
  if (!fits(line.slice(21, 27), line.charAt(27)) || !isDay(line.slice(21, 27))) return 'mrz-expiry-misread'
  const personal = line.slice(28, 42)
  // An empty personal number may carry a filler in place of its check digit.
  const personalFits = fits(personal, line.charAt(42)) || (/^<+$/.test(personal) && line.charAt(42) === '<')
  const whole = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)
  return personalFits && fits(whole, line.charAt(43)) ? null : 'mrz-misread'
}

const isDay = (digits: string): boolean => /^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits)

const weights = [7, 3, 1] as const

/** Weights 7, 3, 1 in turn; digits count as themselves, A–Z as 10–35, fillers as 0; modulo 10. */
const checkDigit = (part: string): string => {
  const sum = [...part].reduce((total, character, index) => total + valueOf(character) * (weights[index % 3] ?? 0), 0)
  return String(sum % 10)
}

const fits = (part: string, digit: string): boolean => checkDigit(part) === digit

const valueOf = (character: string): number => {
  if (character === '<') return 0
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55
}

/** What was typed of the same person. */
export interface TypedPerson {
  readonly familyName: string
  /** Empty where the passport prints one name only. */
  readonly givenName: string
  readonly nationality: string
  readonly documentNumber: string
}

/** Whether the lines are those of the person who was typed: name, number and nationality. */
export const compareMrz = (mrz: Mrz, typed: TypedPerson): MrzFault | null => {
  const number = typed.documentNumber.replace(/[\s-]/g, '').toUpperCase()
  if (number !== '' && number !== mrz.documentNumber) return 'mrz-other-number'
  if (!sameName(mrz.names, typed)) return 'mrz-other-name'
  return typed.nationality === '' || sameNationality(mrz.nationality, typed.nationality)
    ? null
    : 'mrz-other-nationality'
}

const sameNationality = (printed: string, typed: string): boolean => {
  // Germany has one letter; Britain has six kinds of nationals.
  if (printed === 'D') return typed === 'DEU'
  if (/^GB[DNOPS]$/.test(printed)) return typed === 'GBR'
  // Stateless people and refugees (XXA, XXB …) choose a country in the form that the passport does not name.
  return printed.startsWith('XX') || printed === typed
}

/** Names are cut where the line is full: then as much as is printed must agree. */
const sameName = (printed: string, { familyName, givenName }: TypedPerson): boolean => {
  const isCut = !printed.endsWith('<')
  const wanted = printed.replace(/<+/g, ' ').trim()
  const typed = spellings(`${familyName} ${givenName}`)
  // A name in a script that the line cannot carry cannot be compared.
  if (typed.length === 0) return true
  return typed.some((name) => name === wanted || (isCut && name.startsWith(wanted)))
}

/** Doc 9303 part 3, section 6: what becomes of letters that the lines cannot carry; some states simply drop the mark. */
const twoLetters: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE', 'AE'],
  Ñ: ['N', 'NXX'],
  Ö: ['OE', 'O'],
  Ø: ['OE', 'O'],
  Œ: ['OE', 'OE'],
  Ü: ['UE', 'U', 'UXX'],
  ẞ: ['SS', 'SS'],
  ß: ['SS', 'SS'],
  Þ: ['TH', 'TH'],
  Đ: ['D', 'D'],
  Ð: ['D', 'D'],
  Ł: ['L', 'L'],
  Ĳ: ['IJ', 'IJ'],
  ı: ['I', 'I'],
}

/** A typed name as the lines may print it. */
const spellings = (name: string): readonly string[] => {
  const upper = name.normalize('NFC').toUpperCase()
  const ways = [0, 1, 2].map((way) =>
    [...upper]
      .map((letter) => twoLetters[letter]?.[way] ?? twoLetters[letter]?.[0] ?? letter)
      .join('')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // Apostrophes and points are left out, hyphens and spaces become fillers.
      .replace(/['’.·・,]/g, '')
      .replace(/[\s-]+/g, ' ')
      .trim(),
  )
  return [...new Set(ways)].filter((way) => /^[A-Z ]+$/.test(way))
}
