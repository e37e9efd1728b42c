import * as z from 'zod/mini'
import { readRow } from './fault.ts'

/** Character → syllable (ü is v); `words` are read otherwise than their characters alone, a blank between syllables. */
export interface Pinyin {
  readonly chars: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
}

const syllables = z.record(z.string(), z.string())
const file = z.strictObject({ chars: syllables, words: syllables })

export const pinyinOf = (raw: unknown): Pinyin => readRow(file, raw, 'pinyin')
