import type { Backend, StaffBackend } from '#types/backend.ts'
import type { Instant } from '#types/time.ts'
import type { Facts } from '#mock/service/catalogue.ts'
import type { Store } from '#mock/stores/store.ts'
import type { FixedClock } from '#tests/support/fixed-clock.ts'

export interface BackendOptions {
  readonly facts: Facts
  /** Whether cases advance by themselves or by recorded events only. */
  readonly cases: 'clerk' | 'staff'
  readonly now: Instant
}

/** A backend that starts empty, its clock, and the store beneath it to look at. */
export interface BackendUnderTest {
  readonly backend: Backend & StaffBackend
  readonly clock: FixedClock
  readonly store: Store
  readonly close: () => Promise<void>
}

export type OpenBackend = (options: BackendOptions) => Promise<BackendUnderTest>
