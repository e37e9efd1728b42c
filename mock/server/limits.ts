import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Seconds to wait, or null where one may go on. */
export type Limit = (address: string) => Promise<number | null>

const windowSeconds = 60

/** So many calls of one address in a minute, counted by this server. */
export const limitPerMinute = (points: number): Limit => {
  const limiter = new RateLimiterMemory({ points, duration: windowSeconds })
  return async (address) => {
    try {
      await limiter.consume(address)
      return null
    } catch (caught) {
      if (!(caught instanceof RateLimiterRes)) throw caught
      return Math.max(1, Math.ceil(caught.msBeforeNext / 1000))
    }
  }
}
