import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '#config/serve.ts'

let folder = ''
let stop: () => void = () => undefined
let address = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'))
  mkdirSync(join(folder, 'js'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'js/app.0a1b2c3d.js'), '1')
  const served = await serve(folder, 0)
  address = served.address
  stop = () => {
    served.server.close().closeAllConnections()
  }
})
afterAll(() => {
  stop()
  rmSync(folder, { recursive: true })
})

test('the page is asked for again each time, scripts with a hash never', async () => {
  const page = await fetch(`${address}/`)
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  const script = await fetch(`${address}/js/app.0a1b2c3d.js`)
  expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
})

test.each(['/js/missing.js', '/pages/home', '/../package.json', '/%2e%2e/package.json'])(
  '%s is not found',
  async (path) => {
    expect((await fetch(address + path)).status).toBe(404)
  },
)

test('a folder without a build is not served', async () => {
  await expect(serve(join(folder, 'js'), 0)).rejects.toThrow('holds no build')
})
