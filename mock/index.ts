import type { Backend } from '#types/backend.ts'
import type { Clock } from './clock.ts'
import { shippedData } from './data/shipped.ts'
import type { RandomBytes } from './engine/code.ts'
import { createCatalogue, type Facts } from './service/catalogue.ts'
import type { ServiceContext } from './service/context.ts'
import { eraseEndedCases } from './service/erasure.ts'
import { createSecrets, secretId } from './service/secrets.ts'
import { createService } from './service/service.ts'
import { createKeyValueStore } from './stores/key-value.ts'
import type { KeyValue } from './stores/storage.ts'
import { sweep } from './stores/sweep.ts'

export { contract } from '#types/backend.ts'
export { type Clock, systemClock } from './clock.ts'
export { shippedData, shippedInTurns } from './data/shipped.ts'
export { readCode } from './engine/code.ts'
export { eligibilityOf, materialsFor } from './engine/eligibility.ts'
export { limitFor } from './engine/limits.ts'
export { maskName } from './engine/masking.ts'
export { findPlaces } from './engine/placing.ts'
export type { KeyValue } from './stores/storage.ts'

export interface MockBackendOptions {
  readonly storage: KeyValue
  readonly clock: Clock
  readonly random: RandomBytes
  /** Told of a stored key that could not be read and was set aside. */
  readonly onCorrupt: (key: string) => void
  /** Other facts than the shipped ones, for tests and trials. */
  readonly facts?: Facts
}

/** A complete backend inside the app. The "mock" is only that no authority stands behind it. */
export const createMockBackend = (options: MockBackendOptions): Backend => {
  const { storage, clock, random, onCorrupt } = options
  sweep(storage, clock.now())
  const context: ServiceContext = {
    catalogue: createCatalogue(options.facts ?? shippedData()),
    store: createKeyValueStore({ storage, onCorrupt }),
    clock,
    randomBytes: random,
    secrets: createSecrets(() => installationKey(storage, random)),
    caller: 'this-device',
    cases: 'clerk',
  }
  // What cannot be erased today is at the next start.
  eraseEndedCases(context).catch(() => undefined)
  return createService(context)
}

const keyOfKey = 'secret'

/** The key of the hashes: drawn once per installation, kept beside what it protects. */
const installationKey = (storage: KeyValue, random: RandomBytes): string => {
  const kept = storage.get(keyOfKey)
  if (kept !== null && /^[0-9a-f]{64}$/.test(kept)) return kept
  const drawn = secretId(random) + secretId(random)
  storage.set(keyOfKey, drawn)
  return drawn
}
