// The in-app backend in a thread of its own, so that neither reading the facts nor an answer ever keeps the page from
// drawing. It sees no storage and no clock but those that the page sends with each call.

import type { Backend } from '#types/backend.ts'
import { createMockBackend, type KeyValue, shippedData } from '../../mock/index.ts'
import type { Call } from './calls.ts'
import { type Answer, type Asked, type Called, type Change, ready, type Told } from './worker-messages.ts'

const facts = shippedData()
const kept = new Map<string, string>()
let changes: Change[] = []
let corrupt: string[] = []
let present: Asked['now'] | null = null
let backend: Backend | null = null

const storage: KeyValue = {
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
}

const clock = {
  now: () => {
    if (present === null) throw new Error('The backend asked for the time before the page had said it')
    return present
  },
}

const begin = (): Backend =>
  createMockBackend({
    storage,
    clock,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    onCorrupt: (key) => void corrupt.push(key),
    facts,
  })

const take = ({ now, anew, changes: others }: Asked): Backend => {
  present = now
  for (const [key, text] of others) {
    if (text === null) kept.delete(key)
    else kept.set(key, text)
  }
  if (anew || backend === null) backend = begin()
  return backend
}

const answer = async <Name extends keyof Backend>(
  asked: Backend,
  { name, request, options }: Called<Name>,
): Promise<Answer<Name>> => {
  try {
    const call: Call<Name> = asked[name]
    return { outcome: await call(request, options) }
  } catch (fault) {
    return { fault: String(fault) }
  }
}

const tell = (told: Told | typeof ready): void => self.postMessage(told)

const hear = async (asked: Asked): Promise<void> => {
  const taken = take(asked)
  const answers = await Promise.all(asked.calls.map((call) => answer(taken, call)))
  const told = { answers, changes, corrupt }
  changes = []
  corrupt = []
  tell(told)
}

self.onmessage = ({ data }: MessageEvent<Asked>) => void hear(data)

tell(ready)
