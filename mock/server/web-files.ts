import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** Names with a hash of what they hold, as the web build writes them. */
const hashed = /\.[0-9a-f]{8,}\.\w+$/

/**
 * The built web app. A name with a hash never changes and is kept for a year; the page and the service worker are asked
 * for again each time. Where the build left a compressed copy (`.br`) beside a file, browsers that take it get that.
 */
export const webFiles = (folder: string): Hono => {
  const files = new Hono()
  // `serveStatic` calls its `onFound` when the reply is made already: what is set there is lost.
  files.use(async (asked, next) => {
    await next()
    const lasts = asked.res.ok && hashed.test(asked.req.path)
    asked.res.headers.set('Cache-Control', lasts ? 'public, max-age=31536000, immutable' : 'no-cache')
    asked.res.headers.set('X-Content-Type-Options', 'nosniff')
  })
  files.use(serveStatic({ root: folder, precompressed: true }))
  return files
}
