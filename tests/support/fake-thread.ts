import { setMaxListeners } from 'node:events'
import type { Thread } from '#src/backend/in-worker.ts'
import type { Asked, Told } from '#src/backend/worker-messages.ts'

export interface FakeThread extends Thread {
  readonly say: (message: unknown) => void
  readonly breakDown: (message: string) => void
}

/** A worker without its thread: what passes is copied, and answers come later, as between real ones. */
export const fakeThread = (answersTo: (asked: Asked) => Promise<Told>): FakeThread => {
  const page = new EventTarget()
  // As many as ask at once.
  setMaxListeners(Infinity, page)
  const say = (message: unknown): void => {
    page.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }))
  }
  return {
    say,
    breakDown: (message) => {
      page.dispatchEvent(Object.assign(new Event('error'), { message }))
    },
    postMessage: (asked: Asked) => {
      const copied = structuredClone(asked)
      setImmediate(() => void answersTo(copied).then(say))
    },
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  }
}

/** One piece of work after the other. */
export const inOrder = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
