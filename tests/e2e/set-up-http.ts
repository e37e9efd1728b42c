import { mkdirSync } from 'node:fs'
import { provideBrowser, provideChineseFont } from '#config/browser.ts'

/** As set-up.ts, for the app that asks a server: each flow brings its own (site.ts). */
export default () => {
  process.env.E2E_BROWSER = provideBrowser()
  process.env.E2E_OVER_HTTP = 'yes'
  provideChineseFont()
  mkdirSync('test-results', { recursive: true })
}
