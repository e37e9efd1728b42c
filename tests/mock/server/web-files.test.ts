import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { precompress } from '#config/precompress.ts'
import { webFiles } from '#mock/server/web-files.ts'

const script = 'console.error("a script of some length")\n'.repeat(100)
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'web-'))
  mkdirSync(join(folder, 'js'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'service-worker.js'), '1')
  writeFileSync(join(folder, 'js/app.0a1b2c3d.js'), script)
  precompress(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (path: string, encodings = '') =>
  webFiles(folder).request(path, { headers: { 'Accept-Encoding': encodings } })

test.each(['/', '/index.html', '/service-worker.js'])('%s is asked for again each time', async (path) => {
  const { status, headers } = await ask(path, 'br')
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache'])
})

test.each(['', 'gzip, br'])('a script with a hash is kept for a year, taking “%s”', async (encodings) => {
  const { headers } = await ask('/js/app.0a1b2c3d.js', encodings)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('a script that is not there is not remembered as missing', async () => {
  const { status, headers } = await ask('/js/app.ffffffff.js')
  expect([status, headers.get('cache-control')]).toEqual([404, 'no-cache'])
})

test('a browser that takes Brotli gets the copy made at build, another the text itself', async () => {
  const packed = await ask('/js/app.0a1b2c3d.js', 'gzip, br')
  expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['br', 'Accept-Encoding'])
  expect(packed.headers.get('content-type')).toContain('javascript')
  expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(script)
  const plain = await ask('/js/app.0a1b2c3d.js')
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script])
})
