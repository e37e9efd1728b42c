import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'

/** What one visit cost: milliseconds from the start of the navigation, bytes as they came over the wire. */
export interface Visit {
  readonly firstPaint: number
  readonly largestPaint: number
  /** Of each task over 50 ms, what is over. */
  readonly blocked: number
  readonly shift: number
  readonly bytes: number
  readonly requests: number
}

/** A cheap phone on a weak network. */
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const slowdown = 4

/** A device that has never been here. */
export const newDevice = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ ...phone, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })

/** Opens an address, waits until nothing more happens, and measures. `then` is done on the open page. */
export const visit = async (
  device: BrowserContext,
  address: string,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Visit> => {
  const page = await device.newPage()
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watch)
  const devtools = await device.newCDPSession(page)
  const traffic = await slowly(devtools)
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForFunction(isQuiet, null, { timeout: 60_000 })
  const seen = await page.evaluate(() => window.seen)
  const measured = { ...seen, ...traffic() }
  await then(page)
  await page.close()
  return measured
}

const slowly = async (devtools: CDPSession) => {
  const count = { bytes: 0, requests: 0 }
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    count.bytes += encodedDataLength
    count.requests += 1
  })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return () => ({ ...count })
}

declare global {
  interface Window {
    seen: Pick<Visit, 'firstPaint' | 'largestPaint' | 'blocked' | 'shift'>
    /** When something last came, ran long or was painted. */
    lastSeen: number
  }
}

/** Runs in the page before anything of the app, as the compiler wrote it: with its helper for names. */
const watch = (): void => {
  const seen = { firstPaint: 0, largestPaint: 0, blocked: 0, shift: 0 }
  window.seen = seen
  window.lastSeen = 0
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry)
      window.lastSeen = performance.now()
    }).observe({ type, buffered: true })
  }
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime
  })
  observe('longtask', ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50)
  })
  observe('layout-shift', (entry) => {
    seen.shift += 'value' in entry ? Number(entry.value) : 0
  })
  observe('resource', () => undefined)
}

const isQuiet = (): boolean => window.seen.firstPaint > 0 && performance.now() - window.lastSeen > 1500

/** Milliseconds from the tap on a day to the picture with its times. */
export const tapOnDay = async (page: Page): Promise<number> => {
  // Today stands first; the next one is a day of its own. At a month's end it stands in the next month.
  const free = page.locator('[role=gridcell]:not([aria-disabled=true])').filter({ visible: true })
  if ((await free.count()) < 2) {
    await page.locator('.cy-month__turn').filter({ visible: true }).last().tap()
    await free.nth(1).waitFor()
  }
  const cell = free.nth(1)
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let tapped = 0
        document.addEventListener('pointerup', ({ timeStamp }) => (tapped = timeStamp), { capture: true, once: true })
        const look = (): void => {
          if (tapped === 0 || document.querySelector('.cy-slot') === null) requestAnimationFrame(look)
          // A message is heard after the frame was painted.
          else {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - tapped)
            port2.postMessage(null)
          }
        }
        look()
      }),
  )
  await cell.tap()
  return painted
}
