import type { Store } from '#mock/stores/store.ts'

/** A store that starts empty. `reopen` closes it and opens it again on the same content, as a restart does. */
export interface StoreUnderTest {
  readonly store: Store
  readonly reopen: () => Promise<Store>
  readonly close: () => Promise<void>
}

export type OpenStore = () => Promise<StoreUnderTest>
