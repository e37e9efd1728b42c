import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { isRoot } from '#config/installed.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { Others } from './others.ts'
import { openSite, overHttp } from './site.ts'

export interface OpenApp {
  readonly page: Page
  /** Where the app came from. */
  readonly address: string
  /** Goes to a route of the app, such as `/pages/offices/index?region=11`, by its hash. */
  readonly open: (route: string) => Promise<void>
  /** What a sighted person reads on the page shown. */
  readonly text: () => Promise<string>
  /** Keeps a picture in `test-results`. */
  readonly picture: (name: string) => Promise<void>
  readonly others: Others
  readonly time: TravelInTime
}

/** Time goes by for the device, and for the server if there is one. */
interface TravelInTime {
  /** The clock shows another time, and nothing that was to happen until then has happened. */
  readonly set: (now: string) => Promise<void>
  /** So many minutes pass. */
  readonly pass: (minutes: number) => Promise<void>
}

export interface Visit {
  /** The instant the device's clock starts at, with its zone: `2026-10-14T09:00:00+08:00`. It runs on from there. */
  readonly now: string
  readonly route?: string
  readonly context?: Parameters<Browser['newContext']>[0]
  readonly prepare?: (context: BrowserContext) => Promise<void>
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const

/**
 * Runs a flow on the built app in a fresh browser profile, as on a phone in China. It fails by itself when the page
 * logs an error, throws, or asks any other host for anything; a picture of every failed flow is kept.
 */
export const withApp = async (visit: Visit, flow: (app: OpenApp) => Promise<void>): Promise<void> => {
  const browser = await launchBrowser()
  const site = await openSite(visit.now)
  const { address, close } = site
  try {
    const context = await browser.newContext({
      ...phone,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // Each flow has a profile of its own: a copy for next time is only made where a flow is about it.
      serviceWorkers: 'block',
      ...visit.context,
    })
    await context.clock.install({ time: visit.now })
    await visit.prepare?.(context)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const faults = await watch(context, page, address)
    const app = appOn(page, site)
    await app.open(visit.route ?? '/pages/home/index')
    await runKeepingAPicture(app, faults, () => flow(app))
    if (faults.length > 0) throw new Error(`the flow passed, but the page is at fault:\n${faults.join('\n')}`)
  } finally {
    await browser.close()
    await close()
  }
}

const launchBrowser = () => {
  const executablePath = process.env.E2E_BROWSER
  if (executablePath === undefined) throw new Error('no browser: run the flows with npm run test:e2e')
  const quiet = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  const args = [...quiet, '--disable-sync', '--disable-default-apps', '--disable-dev-shm-usage']
  return chromium.launch({ executablePath, args: isRoot ? [...args, '--no-sandbox'] : args })
}

const appOn = (page: Page, { address, others, setClock }: Awaited<ReturnType<typeof openSite>>): OpenApp => ({
  address,
  page,
  open: async (route) => {
    await page.goto(`${address}/#${route}`)
    await shownPage(page).waitFor()
    // What stands there before the app has come is looked at by its own flow alone.
    await page.locator('#first-paint').waitFor({ state: 'detached' })
  },
  text: () => shownPage(page).innerText(),
  picture: async (name) => {
    await page.screenshot({ path: join('test-results', `${name}.png`), animations: 'disabled' })
  },
  others: others(page),
  time: {
    set: async (now) => {
      setClock(now)
      await page.clock.setSystemTime(now)
    },
    pass: async (minutes) => {
      const now = await page.evaluate(() => new Date().toISOString())
      setClock(later(now, minutes))
      await page.clock.fastForward(minutes * 60_000)
    },
  },
})

// Taro keeps earlier pages in the document, hidden.
const shownPage = (page: Page) => page.locator('.taro_page').filter({ visible: true }).last()

const watch = async (context: BrowserContext, page: Page, address: string): Promise<readonly string[]> => {
  const faults: string[] = []
  page.on('console', (message) => {
    // The browser asks for the picture of its tab by itself, offline too.
    if (message.location().url.endsWith('/app/icon.svg')) return
    if (overHttp && isExpected(message.text())) return
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => faults.push(`thrown: ${error.stack ?? error.message}`))
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== address,
    async (route) => {
      faults.push(`asked another host: ${route.request().url()}`)
      await route.abort()
    },
  )
  return faults
}

/** The browser notes by itself what the app tells in words: a refusal, and a call that a flow cut off. */
const isExpected = (line: string): boolean =>
  line.includes('net::ERR_INTERNET_DISCONNECTED') || line.includes('status of 409 (Conflict)')

const runKeepingAPicture = async (app: OpenApp, faults: readonly string[], flow: () => Promise<void>) => {
  try {
    await flow()
  } catch (cause) {
    const name = (expect.getState().currentTestName ?? 'flow').replace(/[^\p{L}\p{N}]+/gu, '-')
    await app.picture(`failed-${name}`)
    const { message } = cause instanceof Error ? cause : new Error(String(cause))
    throw new Error([message, `at ${app.page.url()}`, ...faults].join('\n'), { cause })
  }
}
