import * as z from 'zod/mini'
import { create } from 'zustand'
import { isFetched, type Language, languages } from '../lib/language.ts'
import { fetchPack } from '../lib/text/pack.ts'
import { freshKey } from './client-keys.ts'
import { keep, readKept } from './kept.ts'

const settings = () =>
  z.object({
    /** The language that was chosen; null until then. */
    language: z.nullable(z.enum(languages)),
    theme: z.enum(['system', 'light', 'dark']),
    scale: z.union([z.literal(1), z.literal(1.4), z.literal(1.65)]),
    /** The city (GB/T 2260) whose offices come first; chosen, never taken from the device. */
    city: z.nullable(z.string()),
    clientId: z.string(),
  })
export type Settings = z.infer<ReturnType<typeof settings>>

const key = 'settings'

interface SettingsState extends Settings {
  /** The language the app speaks now: its words are there. */
  readonly language: Language
  /** The one it is to speak, which may still be on its way. */
  readonly wanted: Language
  readonly languageMissing: boolean
}

export const useSettings = create<SettingsState>()(() => ({
  language: 'zh',
  wanted: 'zh',
  languageMissing: false,
  theme: 'system',
  scale: 1,
  city: null,
  clientId: '',
}))

/** Takes up what was chosen before; the first time, the device's language. */
export const startSettings = (deviceLanguage: Language): void => {
  const kept = readKept(key, settings)
  const wanted = kept?.language ?? deviceLanguage
  useSettings.setState({ ...kept, language: isFetched(wanted) ? 'en' : wanted, wanted })
  void speak(wanted)
}

export const changeSettings = (change: Partial<SettingsState>): void => {
  useSettings.setState(change.language === undefined ? change : { ...change, wanted: change.language })
  const state = useSettings.getState()
  keep(key, { ...state, language: state.wanted })
}

/** Speaks a language as soon as its words are there; where they do not come, says so and speaks on as before. */
export const chooseLanguage = async (wanted: Language): Promise<void> => {
  changeSettings({ wanted })
  await speak(wanted)
}

const speak = async (wanted: Language): Promise<void> => {
  const arrived =
    !isFetched(wanted) ||
    (await fetchPack(wanted).then(
      () => true,
      () => false,
    ))
  // Another may have been chosen meanwhile.
  if (useSettings.getState().wanted !== wanted) return
  useSettings.setState({ languageMissing: !arrived, ...(arrived ? { language: wanted } : {}) })
}

/** Names this installation to the backend, so that it holds one place at a time. Drawn when first needed. */
export const clientId = (): string => {
  const known = useSettings.getState().clientId
  if (known !== '') return known
  changeSettings({ clientId: freshKey() })
  return useSettings.getState().clientId
}
