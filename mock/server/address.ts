import type { Context } from 'hono'

/** Who calls, as far as the network says: for counting only, never logged or kept in clear. */
export type AddressOf = (context: Context) => string

/** The caller's address; behind `trusted` proxies, the one that the outermost of them saw. */
export const addressBehind =
  (trusted: number): AddressOf =>
  (context) => {
    const seen = (context.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim())
    const forwarded = trusted > 0 ? seen.at(-trusted) : undefined
    return subscriberOf(forwarded === undefined || forwarded === '' ? socketAddress(context.env) : forwarded)
  }

/** Whoever has one IPv6 address has a whole /64 of them: it counts as one caller. */
export const subscriberOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''))
  const between = address.includes('::') ? Math.max(0, 8 - before.length - after.length) : 0
  const groups = [...before, ...Array.from({ length: between }, () => '0'), ...after]
  const tidy = groups.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
  return `${tidy.join(':')}::/64`
}

const socketAddress = (env: unknown): string => {
  const socket = field(field(env, 'incoming'), 'socket')
  const address = field(socket, 'remoteAddress')
  return typeof address === 'string' ? address : 'unknown'
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined
