import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Applicant } from '#types/appointment.ts'
import { tidyDocumentNumber } from '#types/appointment.ts'
import { utf8 } from './utf8.ts'

/** Keyed hashes (HMAC-SHA-256) of what must not be kept in clear. */
export interface Secrets {
  readonly documentHash: (applicant: Applicant) => string
  /** Of the last four characters, bound to the code so that equal tails do not look alike. */
  readonly tailHash: (code: string, typedTail: string) => string
  readonly fingerprint: (text: string) => string
}

export const tailLength = 4

/** HMAC-SHA-256 of a text in UTF-8, as hex. */
export type KeyedHash = (key: Uint8Array, text: string) => string

const keyedHash: KeyedHash = (key, text) => bytesToHex(hmac(sha256, key, utf8(text)))

/**
 * `readKey` gives 32 bytes, as hex; it is asked when a hash is first needed. `hashWith` may be a quicker one of the
 * platform's own, with the same result.
 */
export const createSecrets = (readKey: () => string, hashWith = keyedHash): Secrets => {
  let bytes: Uint8Array | null = null
  const hash = (text: string): string => {
    bytes ??= hexToBytes(readKey())
    return hashWith(bytes, text)
  }
  return {
    documentHash: ({ documentType, nationality, documentNumber }) =>
      hash(`document\n${documentType}\n${nationality}\n${tidyDocumentNumber(documentNumber)}`),
    tailHash: (code, typedTail) => hash(`tail\n${code}\n${tidyDocumentNumber(typedTail).slice(-tailLength)}`),
    fingerprint: (text) => hash(`request\n${text}`),
  }
}

/** Compares in a time that does not depend on where the texts differ. */
export const sameSecret = (one: string, other: string): boolean => {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index % Math.max(1, other.length))
  }
  return difference === 0
}

/** 128 random bits as hex: an id that cannot be guessed. */
export const secretId = (randomBytes: (length: number) => Uint8Array): string => bytesToHex(randomBytes(16))
