import type { Backend, CallOptions, Request, Response } from '#types/backend.ts'
import type { Outcome } from '#types/outcome.ts'
import type { Clock, KeyValue } from '../../mock/index.ts'
import { callsBy } from '#types/calls.ts'
import { cornerKnown } from './corner.ts'
import { type Asked, type Called, ready, type Told } from './worker-messages.ts'

/** What is used of a browser's worker. */
export type Thread = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener'>

/** What the page does for a backend that sees nothing of the device. */
export interface Page {
  /** The backend's corner of the storage. */
  readonly storage: KeyValue
  readonly clock: Clock
  readonly onCorrupt: (key: string) => void
  /** Does one piece of work at a time, in all pages of the app: each begins with what the others have written. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>
}

interface Where {
  readonly round: number
  readonly place: number
}

interface Waiting {
  readonly call: Called
  /** Takes the answer that stands in that place of what is told in that round, once everything told is kept. */
  readonly listen: (where: Where, kept: Promise<void>) => void
  readonly fail: (fault: unknown) => void
}

/** The in-app backend in a worker (worker.ts), once that has come. What it writes is kept before anybody hears an answer. */
export const backendInWorker = async (thread: Thread, page: Page): Promise<Backend> => {
  await heard(thread, ready.round)
  const corner = cornerKnown(page.storage)
  let waiting: Waiting[] = []
  let round: number = ready.round
  // Also when the page last failed to keep what was written: then the backend begins anew with what there is.
  let anew = false

  const keep = ({ changes, corrupt }: Told): void => {
    anew = true
    corner.keep(changes)
    anew = false
    corrupt.forEach(page.onCorrupt)
  }

  const tell = async (together: readonly Waiting[]): Promise<void> => {
    const calls = together.map(({ call }) => call)
    round += 1
    const asked: Asked = { round, calls, now: page.clock.now(), changes: corner.changesOfOthers(), anew }
    const kept = heard<Told>(thread, round).then(keep)
    together.forEach(({ listen }, place) => listen({ round, place }, kept))
    thread.postMessage(asked)
    await kept
  }

  const takeWaiting = (): readonly Waiting[] => {
    const together = waiting
    waiting = []
    return together
  }

  const tellInTurn = async (): Promise<void> => {
    let together: readonly Waiting[] = []
    try {
      await page.inTurn(() => tell((together = takeWaiting())))
    } catch (fault) {
      for (const { fail } of together.length === 0 ? takeWaiting() : together) fail(fault)
    }
  }

  // What is asked as a page begins, or while others are answered, goes together and comes back together.
  const ask = <Name extends keyof Backend>(call: Called<Name>): Promise<Outcome<Response<Name>>> =>
    new Promise((resolve, reject) => {
      const listen = (where: Where, kept: Promise<void>): void => {
        Promise.all([heard<Told<Name>>(thread, where.round), kept])
          .then(([told]) => resolve(answerAt(where.place, told)))
          .catch(reject)
      }
      waiting.push({ call, listen, fail: reject })
      if (waiting.length === 1) void tellInTurn()
    })

  return callsBy(
    <Name extends keyof Backend>(name: Name) =>
      (request: Request<Name>, options?: CallOptions) =>
        ask({ name, request, options }),
  )
}

const answerAt = <Name extends keyof Backend>(place: number, { answers }: Told<Name>): Outcome<Response<Name>> => {
  const answer = answers[place]
  if (answer === undefined || 'fault' in answer) throw new Error(answer?.fault ?? 'The worker left a call unanswered')
  return answer.outcome
}

/** What the thread says of a round; a fault where it breaks instead. */
const heard = <Message extends { readonly round: number }>(thread: Thread, round: number): Promise<Message> =>
  new Promise((resolve, reject) => {
    const settled = (): void => {
      thread.removeEventListener('message', hear)
      thread.removeEventListener('error', fail)
    }
    const hear = ({ data }: MessageEvent<Message>): void => {
      if (data.round !== round) return
      settled()
      resolve(data)
    }
    const fail = ({ message }: ErrorEvent): void => {
      settled()
      reject(new Error(`The backend's worker broke: ${message}`))
    }
    thread.addEventListener('message', hear)
    thread.addEventListener('error', fail)
  })
