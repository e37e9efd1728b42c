import type { Clock } from '#mock/clock.ts'
import { createCatalogue } from '#mock/service/catalogue.ts'
import { createSecrets } from '#mock/service/secrets.ts'
import { createService } from '#mock/service/service.ts'
import { createKeyValueStore } from '#mock/stores/key-value.ts'
import type { KeyValue } from '#mock/stores/storage.ts'
import { fixedClock } from '#tests/support/fixed-clock.ts'
import { memoryStorage, type MemoryStorage } from '#tests/support/memory-storage.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'
import type { BackendOptions, BackendUnderTest } from './backend-under-test.ts'

export interface InAppBackend extends BackendUnderTest {
  readonly storage: MemoryStorage
}

interface Device {
  readonly storage: MemoryStorage
  readonly onCorrupt?: (key: string) => void
  readonly seed?: number
}

export const refuseCorruption = (key: string): void => {
  throw new Error(`Corrupt: ${key}`)
}

interface Beneath {
  readonly storage: KeyValue
  readonly clock: Clock
  readonly onCorrupt: (key: string) => void
  readonly seed: number
}

/** The service over the key-value store, as the app runs it. */
export const serviceOver = (
  { facts, cases }: Pick<BackendOptions, 'facts' | 'cases'>,
  { storage, clock, onCorrupt, seed }: Beneath,
) => {
  const store = createKeyValueStore({ storage, onCorrupt })
  const backend = createService({
    catalogue: createCatalogue(facts),
    store,
    clock,
    randomBytes: seededBytes(seed),
    secrets: createSecrets(() => '0123456789abcdef'.repeat(4)),
    caller: 'this-device',
    cases,
  })
  return { backend, store }
}

/** A device given again is an app started again. */
export const openInAppBackend = (
  options: BackendOptions,
  { storage, onCorrupt = refuseCorruption, seed = 1 }: Device = { storage: memoryStorage() },
): InAppBackend => {
  const clock = fixedClock(options.now)
  const close = () => Promise.resolve()
  return { ...serviceOver(options, { storage, clock, onCorrupt, seed }), clock, storage, close }
}
