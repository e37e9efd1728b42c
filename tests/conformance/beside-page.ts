import type { StaffBackend } from '#types/backend.ts'
import { answering } from '#src/backend/answering.ts'
import { backendInWorker } from '#src/backend/in-worker.ts'
import { type Asked, ready } from '#src/backend/worker-messages.ts'
import { type FakeThread, fakeThread, inOrder } from '#tests/support/fake-thread.ts'
import { fixedClock } from '#tests/support/fixed-clock.ts'
import { memoryStorage, type MemoryStorage } from '#tests/support/memory-storage.ts'
import type { BackendOptions, BackendUnderTest } from './backend-under-test.ts'
import { refuseCorruption, serviceOver } from './in-app-backend.ts'

export interface BesidePage extends BackendUnderTest {
  readonly storage: MemoryStorage
  readonly thread: FakeThread
  /** What the worker was asked so far. */
  readonly asked: readonly Asked[]
}

interface Device {
  readonly storage?: MemoryStorage
  readonly onCorrupt?: (key: string) => void
}

/** The page keeps what its worker writes; staff act in another page of the same browser. */
export const openBesidePage = async (options: BackendOptions, device: Device = {}): Promise<BesidePage> => {
  const { storage = memoryStorage(), onCorrupt = refuseCorruption } = device
  const inTurn = inOrder()
  const clock = fixedClock(options.now)
  const asked: Asked[] = []
  const answersTo = answering((copy) => serviceOver(options, { ...copy, seed: 1 }).backend)
  const thread = fakeThread((calls) => {
    asked.push(calls)
    return answersTo(calls)
  })
  const arriving = backendInWorker(thread, { storage, clock, onCorrupt, inTurn })
  thread.say(ready)
  const { backend: elsewhere, store } = serviceOver(options, { storage, clock, onCorrupt, seed: 2 })
  const staff: StaffBackend = {
    checkIn: (request, callOptions) => inTurn(() => elsewhere.checkIn(request, callOptions)),
    recordCaseEvent: (request, callOptions) => inTurn(() => elsewhere.recordCaseEvent(request, callOptions)),
    closeDay: (request, callOptions) => inTurn(() => elsewhere.closeDay(request, callOptions)),
  }
  const backend = { ...(await arriving), ...staff }
  return { backend, clock, store, storage, thread, asked, close: () => Promise.resolve() }
}
