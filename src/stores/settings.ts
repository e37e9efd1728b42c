import * as z from 'zod/mini'
import { create } from 'zustand'
import { type Language, languages } from '../lib/language.ts'
import { freshKey } from './client-keys.ts'
import { keep, readKept } from './kept.ts'

const settings = z.object({
  language: z.nullable(z.enum(languages)),
  theme: z.enum(['system', 'light', 'dark']),
  scale: z.union([z.literal(1), z.literal(1.4), z.literal(1.65)]),
  /** The city (GB/T 2260) whose offices come first; chosen, never taken from the device. */
  city: z.nullable(z.string()),
  clientId: z.string(),
})
export type Settings = z.infer<typeof settings>

const key = 'settings'

interface SettingsState extends Settings {
  readonly language: Language
}

export const useSettings = create<SettingsState>()(() => ({
  language: 'zh',
  theme: 'system',
  scale: 1,
  city: null,
  clientId: '',
}))

/** Takes up what was chosen before; the first time, the device's language. */
export const startSettings = (deviceLanguage: Language): void => {
  const kept = readKept(key, settings)
  useSettings.setState({ ...kept, language: kept?.language ?? deviceLanguage })
}

export const changeSettings = (change: Partial<SettingsState>): void => {
  useSettings.setState(change)
  keep(key, useSettings.getState())
}

/** Names this installation to the backend, so that it holds one place at a time. Drawn when first needed. */
export const clientId = (): string => {
  const known = useSettings.getState().clientId
  if (known !== '') return known
  changeSettings({ clientId: freshKey() })
  return useSettings.getState().clientId
}
