import type { Backend, CallOptions, Request } from '#types/backend.ts'
import type { Clock, KeyValue } from '../../mock/index.ts'
import { callsBy } from './calls.ts'
import type { Asked, Change, Told } from './worker-messages.ts'

/** What is used of a browser's worker. */
export type Thread = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>

/** What the page does for a backend that sees nothing of the device. */
export interface Page {
  /** The backend's corner of the storage. */
  readonly storage: KeyValue
  readonly clock: Clock
  readonly onCorrupt: (key: string) => void
  /** Does one piece of work at a time, in all pages of the app: each begins with what the others have written. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>
}

/** The in-app backend in a worker (worker.ts), once that has come. What it writes is kept before anybody hears an answer. */
export const backendInWorker = async (thread: Thread, page: Page): Promise<Backend> => {
  await heard(thread)
  const corner = cornerKnown(page.storage)
  // Also when the page last failed to keep what was written: then the backend begins anew with what there is.
  let anew = false
  const ask = async <Name extends keyof Backend>(call: Pick<Asked<Name>, 'name' | 'request' | 'options'>) => {
    const asked: Asked<Name> = { ...call, now: page.clock.now(), changes: corner.changesOfOthers(), anew }
    const answered = heard<Told<Name>>(thread)
    thread.postMessage(asked)
    const { changes, corrupt, answer } = await answered
    anew = true
    corner.keep(changes)
    anew = false
    corrupt.forEach(page.onCorrupt)
    if ('fault' in answer) throw new Error(answer.fault)
    return answer.outcome
  }
  return callsBy(
    <Name extends keyof Backend>(name: Name) =>
      (request: Request<Name>, options?: CallOptions) =>
        page.inTurn(() => ask({ name, request, options })),
  )
}

/** The next thing that the thread says; a fault where it breaks instead. */
const heard = <Message>(thread: Thread): Promise<Message> =>
  new Promise((resolve, reject) => {
    thread.onmessage = ({ data }: MessageEvent<Message>) => resolve(data)
    thread.onerror = ({ message }) => reject(new Error(`The backend's worker broke: ${message}`))
  })

/** The corner of the storage, and what the worker knows of it. */
const cornerKnown = (storage: KeyValue) => {
  const known = new Map<string, string>()
  const note = ([key, text]: Change): void => {
    if (text === null) known.delete(key)
    else known.set(key, text)
  }
  return {
    changesOfOthers: (): readonly Change[] => {
      const keys = storage.keys()
      const there = new Set(keys)
      const changes = [...[...known.keys()].filter((key) => !there.has(key)), ...keys]
        .map((key): Change => [key, storage.get(key)])
        .filter(([key, text]) => text !== (known.get(key) ?? null))
      changes.forEach(note)
      return changes
    },
    keep: (changes: readonly Change[]): void => {
      changes.forEach(note)
      for (const [key, text] of changes) {
        if (text === null) storage.remove(key)
        else storage.set(key, text)
      }
    },
  }
}
