import type { RandomBytes } from '../engine/code.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../stores/store.ts'
import type { Catalogue } from './catalogue.ts'
import type { Secrets } from './secrets.ts'

/** What every use case works with. `caller` is whom failed look-ups are counted for. */
export interface ServiceContext {
  readonly catalogue: Catalogue
  readonly store: Store
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly secrets: Secrets
  readonly caller: string
  /** `clerk`: cases advance by themselves, for demonstration. `staff`: by recorded events only. */
  readonly cases: 'clerk' | 'staff'
}
