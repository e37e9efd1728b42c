import type { DateWords } from './date-words.ts'
import type { Text } from './zh.ts'
import type { steps } from './zh/booking-steps.ts'
import type { info } from './zh/info.ts'
import type { progress } from './zh/progress.ts'

/** All that a fetched language brings: a key missing in one of its rooms is a fault of types. */
export interface Pack {
  readonly text: Text & { readonly steps: typeof steps; readonly info: typeof info; readonly progress: typeof progress }
  readonly dates: DateWords
  /** Names of countries by their ISO 3166-1 alpha-2 code; several where several are used, the first being the usual one. */
  readonly countries: Readonly<Record<string, string | readonly string[] | undefined>>
}
