import type { Backend } from '#types/backend.ts'
import { send } from '../platform/http.ts'
import { createHttpBackend } from './http.ts'

export { contract } from '#types/backend.ts'

/** The backend of a server, as this device reaches it. `api` is its address, or `/` for where the app came from. */
export const backendOf = (api: string, randomBytes: (length: number) => Uint8Array): Backend =>
  createHttpBackend({
    address: api.replace(/\/$/, ''),
    transport: send,
    randomBytes,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
