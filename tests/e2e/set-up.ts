import { mkdirSync } from 'node:fs'
import { provideBrowser, provideChineseFont } from '#config/browser.ts'
import { serve } from '#config/serve.ts'

/** Once for all flows: a browser, a font, and the build under test on a free port. */
export default async () => {
  process.env.E2E_BROWSER = provideBrowser()
  provideChineseFont()
  mkdirSync('test-results', { recursive: true })
  const { server, address } = await serve('dist/h5', 0)
  process.env.E2E_ADDRESS = address
  globalThis.e2eServer = server
}
