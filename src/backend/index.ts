import type { Backend, contract } from '#types/backend.ts'
import type { Instant } from '#types/time.ts'
import { type KeyValue, type MockBackendOptions, systemClock } from '../../mock/index.ts'
import { fetchedOnce } from './arrival.ts'
import type { Page } from './in-worker.ts'
import { reachableOnly } from './reachable.ts'

export { eligibilityOf, findPlaces, limitFor, maskName, materialsFor, readCode } from '../../mock/index.ts'
export { OutcomeUnknown, Unreachable } from './reachable.ts'

export interface Device {
  /** Text by key; the backend keeps to its own corner of it. */
  readonly storage: KeyValue
  readonly randomBytes: (length: number) => Uint8Array
  readonly isOnline: () => boolean
  readonly onCorrupt: (key: string) => void
}

let chosen: Backend | null = null

/**
 * Chooses the backend, once, at the start of the app. It comes in a file of its own (on WeChat in a subpackage of its
 * own), and is sent for at once: the first screen does not wait for it. Where it fails to come, what is asked fails
 * plainly, and asking again sends for it again.
 */
export const startBackend = (device: Device, facts?: MockBackendOptions['facts']): void => {
  const arrive = fetchedOnce(async () => {
    // The build says where the server is; without one this is no code at all, as long as it is asked right here.
    if (process.env.TARO_APP_API) {
      const { backendOf } = await import('./over-http.ts')
      return backendOf(process.env.TARO_APP_API, device.randomBytes)
    }
    const corner = { storage: cornerOf(device.storage, 'office/'), clock, onCorrupt: device.onCorrupt }
    // Other facts than the shipped ones do not reach a thread.
    const beside = facts === undefined ? await inOwnThread(corner) : null
    if (beside !== null) return beside
    const { createMockBackend, shippedInTurns } = await import(
      /* webpackMode: "lazy", webpackChunkName: "backend" */ '../../mock/index.ts'
    )
    return createMockBackend({
      ...corner,
      random: device.randomBytes,
      // Reading the facts takes a slow phone a while: what was drawn and tapped meanwhile comes first.
      facts: facts ?? (await shippedInTurns(giveWay)),
    })
  })
  // Whoever asks first is told of a failure.
  arrive().catch(() => undefined)
  // An authority's backend stands behind a network: the demonstration's is reached only where there is one.
  chosen = reachableOnly(arrive, device.isOnline)
}

/** Beside the page; null where the browser refuses that, and the backend has to run in the page. */
const inOwnThread = async (page: Omit<Page, 'inTurn'>): Promise<Backend | null> => {
  if (process.env.TARO_ENV === 'h5') {
    try {
      const { backendInOwnThread } = await import(/* webpackChunkName: "own-thread" */ './own-thread.ts')
      const backend = await backendInOwnThread(page)
      // Wanted when the network has gone; fetched while it is there.
      replyShapes().catch(() => undefined)
      return backend
    } catch {
      return null
    }
  }
  return null
}

const giveWay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** The shapes of all answers, for those that were saved. They come with the backend: the start of the app needs none. */
export const replyShapes = async (): Promise<typeof contract> => {
  if (process.env.TARO_APP_API) return (await import('./over-http.ts')).contract
  if (process.env.TARO_ENV === 'h5') return (await import('#types/backend.ts')).contract
  return (await import(/* webpackMode: "lazy", webpackChunkName: "backend" */ '../../mock/index.ts')).contract
}

export const backend = (): Backend => {
  if (chosen === null) throw new Error('The backend was asked before the app had started it')
  return chosen
}

const clock = systemClock()

/** The present, at +08:00. */
export const now = (): Instant => clock.now()

const cornerOf = (storage: KeyValue, corner: string): KeyValue => ({
  get: (key) => storage.get(corner + key),
  set: (key, value) => storage.set(corner + key, value),
  remove: (key) => storage.remove(corner + key),
  keys: () => storage.keys().flatMap((key) => (key.startsWith(corner) ? [key.slice(corner.length)] : [])),
})
