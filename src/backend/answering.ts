import type { Backend } from '#types/backend.ts'
import type { Clock, KeyValue } from '../../mock/index.ts'
import type { Call } from '#types/calls.ts'
import type { Answer, Asked, Called, Change, Told } from './worker-messages.ts'

/** What stands in for the device where none is: a copy of the page's corner, and the time that the page last said. */
export interface Copy {
  readonly storage: KeyValue
  readonly clock: Clock
  readonly onCorrupt: (key: string) => void
}

/** Answers what a page asks, in a place that sees no device, and tells what of it the page has to keep. */
export const answering = (begin: (copy: Copy) => Backend): ((asked: Asked) => Promise<Told>) => {
  const kept = new Map<string, string>()
  let changes: Change[] = []
  let corrupt: string[] = []
  let present: Asked['now'] | null = null
  let backend: Backend | null = null

  const copy: Copy = {
    storage: {
      get: (key) => kept.get(key) ?? null,
      set: (key, text) => {
        kept.set(key, text)
        changes.push([key, text])
      },
      remove: (key) => {
        kept.delete(key)
        changes.push([key, null])
      },
      keys: () => [...kept.keys()],
    },
    clock: {
      now: () => {
        if (present === null) throw new Error('The backend asked for the time before the page had said it')
        return present
      },
    },
    onCorrupt: (key) => void corrupt.push(key),
  }

  const take = ({ now, anew, changes: others }: Asked): Backend => {
    present = now
    for (const [key, text] of others) {
      if (text === null) kept.delete(key)
      else kept.set(key, text)
    }
    if (anew || backend === null) backend = begin(copy)
    return backend
  }

  return async (asked) => {
    const taken = take(asked)
    const answers = await Promise.all(asked.calls.map((call) => answerOf(taken, call)))
    const told = { round: asked.round, answers, changes, corrupt }
    changes = []
    corrupt = []
    return told
  }
}

const answerOf = async <Name extends keyof Backend>(
  backend: Backend,
  { name, request, options }: Called<Name>,
): Promise<Answer<Name>> => {
  try {
    const call: Call<Name> = backend[name]
    return { outcome: await call(request, options) }
  } catch (fault) {
    return { fault: String(fault) }
  }
}
