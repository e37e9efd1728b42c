import { spawnSync } from 'node:child_process'
import { chromium } from 'playwright-core'
import { installPackages, isRunnable, programAt } from './installed.ts'

/** A browser for the end-to-end flows: found, or else installed. A run without one fails; it never passes by skipping. */
export const provideBrowser = (): string => {
  const found = findBrowser()
  if (found !== undefined) return found
  console.log('no Chromium or Chrome here (CHROME_PATH names one)')
  if (!installPackages(['chromium'])) {
    console.log('fetching Playwright’s own Chromium')
    spawnSync('node_modules/.bin/playwright-core', ['install', 'chromium'], { stdio: 'inherit' })
  }
  const installed = findBrowser()
  if (installed === undefined) throw new Error('no browser: install Chromium or Chrome, or set CHROME_PATH')
  return installed
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/opt/google/chrome/chrome']

const findBrowser = (): string | undefined => {
  const named = process.env.CHROME_PATH
  if (named) {
    if (!isRunnable(named)) throw new Error(`CHROME_PATH names no program: ${named}`)
    return named
  }
  const installed = names.map(programAt).find((path) => path !== undefined)
  return installed ?? [...places, chromium.executablePath()].find(isRunnable)
}

/** Chinese text needs a Chinese font, or screenshots show boxes and widths are wrong. */
export const provideChineseFont = (): void => {
  if (hasChineseFont() || (installPackages(['fonts-noto-cjk']) && hasChineseFont())) return
  console.warn('WARNING: no Chinese font here; screenshots will show boxes (Debian: fonts-noto-cjk)')
}

// macOS and Windows bring one; elsewhere fontconfig knows.
const hasChineseFont = (): boolean => {
  if (process.platform !== 'linux') return true
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return list.status === 0 && list.stdout.trim() !== ''
}
