// The in-app backend in a thread of its own, so that neither reading the facts nor an answer ever keeps the page from
// drawing.

import { createMockBackend, shippedData } from '../../mock/index.ts'
import { answering } from './answering.ts'
import { type Asked, ready, type Told } from './worker-messages.ts'

const facts = shippedData()
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))
const answersTo = answering((copy) => createMockBackend({ ...copy, random, facts }))
const tell = (message: Told | typeof ready): void => self.postMessage(message)

self.onmessage = ({ data }: MessageEvent<Asked>) => void answersTo(data).then(tell)

tell(ready)
