import type { Context } from 'hono'

/** Who calls, as far as the network says: for counting only, never logged or kept in clear. */
export type AddressOf = (context: Context) => string

/** The caller's address; behind `trusted` proxies, the one that the outermost of them saw. */
export const addressBehind =
  (trusted: number): AddressOf =>
  (context) => {
    const seen = (context.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim())
    const forwarded = trusted > 0 ? seen.at(-trusted) : undefined
    return forwarded === undefined || forwarded === '' ? socketAddress(context.env) : forwarded
  }

const socketAddress = (env: unknown): string => {
  const socket = field(field(env, 'incoming'), 'socket')
  const address = field(socket, 'remoteAddress')
  return typeof address === 'string' ? address : 'unknown'
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined
