/** Crockford's base 32: no I, L, O, U. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const checkAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const randomCharacters = 7
export const codeLength = 10

/** One byte at a time from a cryptographic source. */
export type RandomBytes = (length: number) => Uint8Array

/**
 * 预约码: two characters of the office, seven random ones, one check character by ISO 7064 MOD 37,36.
 * Draws again when the check would be a letter that people misread (I, L, O, U).
 */
export const makeCode = (officePrefix: string, randomBytes: RandomBytes): string => {
  for (;;) {
    // 256 is a multiple of 32: taking five bits of a byte favours no character.
    const drawn = Array.from(randomBytes(randomCharacters), (byte) => codeAlphabet.charAt(byte % 32)).join('')
    const body = officePrefix + drawn
    const check = checkCharacter(body)
    if (codeAlphabet.includes(check)) return body + check
  }
}

/** ISO/IEC 7064, hybrid system MOD 37,36. */
export const checkCharacter = (body: string): string => {
  let product = 36
  for (const character of body) {
    const sum = (product + checkAlphabet.indexOf(character)) % 36
    product = ((sum === 0 ? 36 : sum) * 2) % 37
  }
  return checkAlphabet.charAt((37 - product) % 36)
}

export type CodeReading =
  | { readonly state: 'valid'; readonly code: string }
  | { readonly state: 'incomplete' | 'too-long' | 'bad-character' | 'bad-check' }

/** Reads a code as people type it: spaces, dashes and case do not matter; I and L are 1, O is 0. */
export const readCode = (typed: string): CodeReading => {
  const code = tidyCode(typed)
  if ([...code].some((character) => !codeAlphabet.includes(character))) return { state: 'bad-character' }
  if (code.length < codeLength) return { state: 'incomplete' }
  if (code.length > codeLength) return { state: 'too-long' }
  return checkCharacter(code.slice(0, -1)) === code.slice(-1) ? { state: 'valid', code } : { state: 'bad-check' }
}

const tidyCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')

/** 5-5, as it is shown and spoken. */
export const groupCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
