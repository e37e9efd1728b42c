import type { Language } from './language.ts'
import { en } from './text/en.ts'
import { type Text, zh } from './text/zh.ts'

export type { Text } from './text/zh.ts'

export const texts: Record<Language, Text> = { zh, en }
