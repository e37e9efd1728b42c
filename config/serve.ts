import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import sirv from 'sirv'

const hashed = /\.[0-9a-f]{8,}\.(js|css|png|svg|woff2)$/

/** Serves a folder as any static host would: names with a hash never change, everything else is asked for again. */
export const serve = async (folder: string, port: number): Promise<{ server: Server; address: string }> => {
  if (!existsSync(`${folder}/index.html`)) throw new Error(`${folder} holds no build: npm run build:h5`)
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      response.setHeader('X-Content-Type-Options', 'nosniff')
    },
  })
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404: no such file\n')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
  return { server, address: `http://127.0.0.1:${bound.port}` }
}
