import { tidyDocumentNumber } from '#types/appointment.ts'
import { readTypedCode } from '../../../stores/progress.ts'

export type CodeFault = 'empty' | Exclude<ReturnType<typeof readTypedCode>['state'], 'valid'>

const group = 5

/** Groups a code 5-5 while it is typed. What is being deleted is left alone, so that the cursor stays where it is. */
export const groupTyped = (before: string, now: string): string => {
  if (now.length < before.length) return now
  const bare = now.toUpperCase().replace(/[\s\p{Pd}_.]/gu, '')
  return bare.length > group ? `${bare.slice(0, group)}-${bare.slice(group)}` : bare
}

export type LookUpReading =
  | { readonly state: 'valid'; readonly code: string; readonly tail: string }
  | { readonly state: 'invalid'; readonly code: CodeFault | null; readonly tailShort: boolean }

const tailShape = /^[A-Z0-9]{4}$/

/** What was typed, checked before anything is asked: the code by its own check character, the tail by its length. */
export const readLookUp = (typed: { readonly code: string; readonly tail: string }): LookUpReading => {
  const reading = readTypedCode(typed.code)
  const tail = tidyDocumentNumber(typed.tail)
  const tailShort = !tailShape.test(tail)
  if (reading.state === 'valid' && !tailShort) return { state: 'valid', code: reading.code, tail }
  return { state: 'invalid', code: codeFault(typed.code), tailShort }
}

const slips: readonly (CodeFault | null)[] = ['bad-check', 'bad-character', 'too-long']

/** What is surely wrong while a code is still being typed: half of one is no mistake yet. */
export const slipIn = (typed: string): CodeFault | null => {
  const fault = codeFault(typed)
  return slips.includes(fault) ? fault : null
}

/** Enough to tell codes apart, not enough to look one up. */
export const maskCode = (code: string): string => `${code.slice(0, 2)}•••-•••${code.slice(-2)}`

export const codeFault = (typed: string): CodeFault | null => {
  if (typed.trim() === '') return 'empty'
  const { state } = readTypedCode(typed)
  return state === 'valid' ? null : state
}
