import { createCatalogue } from '#mock/service/catalogue.ts'
import { createSecrets } from '#mock/service/secrets.ts'
import { createService } from '#mock/service/service.ts'
import { createKeyValueStore } from '#mock/stores/key-value.ts'
import { fixedClock } from '#tests/support/fixed-clock.ts'
import { memoryStorage, type MemoryStorage } from '#tests/support/memory-storage.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'
import type { BackendOptions, BackendUnderTest } from './backend-under-test.ts'

export interface InAppBackend extends BackendUnderTest {
  readonly storage: MemoryStorage
}

interface Device {
  readonly storage: MemoryStorage
  readonly onCorrupt: (key: string) => void
}

const refuseCorruption = (key: string): void => {
  throw new Error(`Corrupt: ${key}`)
}

/** The service over the key-value store, as the app runs it; a device given again is an app started again. */
export const openInAppBackend = (
  { facts, cases, now }: BackendOptions,
  device: Device = { storage: memoryStorage(), onCorrupt: refuseCorruption },
): InAppBackend => {
  const clock = fixedClock(now)
  const store = createKeyValueStore(device)
  const backend = createService({
    catalogue: createCatalogue(facts),
    store,
    clock,
    randomBytes: seededBytes(),
    secrets: createSecrets(() => '0123456789abcdef'.repeat(4)),
    caller: 'this-device',
    cases,
  })
  return { backend, clock, store, storage: device.storage, close: () => Promise.resolve() }
}
