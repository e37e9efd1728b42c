import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { codeOnPass, fillApplicant, holdFirstFree, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = stepsTexts.en
const route = '/pages/home/index?lang=en'
const office = '/pages/office/detail/index?officeId=beijing-reception-hall'
const slots = '/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit'
const context = { serviceWorkers: 'allow' as const }

/** Until every file of the app has been kept. */
const kept = (page: Page): Promise<unknown> => page.evaluate(() => navigator.serviceWorker.ready.then(() => true))

test('the app can be installed', async () => {
  await withApp({ now, route, context }, async ({ page }) => {
    await kept(page)
    const devtools = await page.context().newCDPSession(page)
    const { errors } = await devtools.send('Page.getAppManifest')
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    // A profile without a history is a private one to Chromium; nothing else may be missing.
    expect([...errors, ...installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')]).toEqual([])
  })
})

test('started without a network it opens the pass, the checklist, offices and hours; booking is refused in words', async () => {
  await withApp({ now, route, context }, async (app) => {
    const reader: Reader = { page: app.page, text }
    await app.open('/pages/offices/index')
    await app.page.locator('.cy-list-row').filter({ visible: true }).nth(3).waitFor()
    await app.open(office)
    await shows(reader, text.offices.book)
    await app.open(slots)
    await holdFirstFree(reader)
    await press(reader, 'button', text.booking.continue)
    await fillApplicant(reader)
    await press(reader, 'button', text.booking.toCheck)
    await press(reader, 'button', /^Book/)
    const code = await codeOnPass(reader)
    await kept(app.page)

    await app.page.context().setOffline(true)
    await app.page.clock.setSystemTime('2026-11-23T09:40:00+08:00')
    await app.page.reload()
    expect(await codeOnPass(reader)).toBe(code)
    await shows(reader, text.common.offline)
    await app.picture('offline-pass-en')
    await app.open(office)
    await shows(reader, /^Saved .*09:0/)
    await shows(reader, /9–17/)
    await app.picture('offline-office-en')
    await app.open('/pages/offices/index')
    await app.page.locator('.cy-list-row').filter({ visible: true }).nth(3).waitFor()
    await app.picture('offline-offices-en')
    await app.open('/pages/office/item/index?officeId=beijing-reception-hall&itemId=residence-permit')
    await app.page.getByRole('checkbox').first().waitFor()
    await app.picture('offline-item-en')

    await app.open(slots)
    await shows(reader, text.common.offline)
    await press(reader, 'gridcell', /25/)
    await press(reader, 'radio', /^09:30/)
    await shows(reader, text.booking.needsNetwork)
    expect(await app.page.getByRole('button', { name: text.booking.continue }).count()).toBe(0)
    await app.picture('offline-slots-en')
  })
})

test('what is kept are the files of this build, each once, and no address of a backend', () => {
  const worker = readFileSync('dist/h5/sw.js', 'utf8')
  const listed = [...worker.matchAll(/url:"([^"]+)"/g)].map(([, url]) => url)
  expect(new Set(listed).size).toBe(listed.length)
  expect(listed).toEqual(expect.arrayContaining(['index.html', 'manifest.webmanifest', 'app/icon-192.png']))
  expect(listed.filter((url) => url?.includes('/v1/') === true)).toEqual([])
  expect(worker).not.toMatch(/skipWaiting\(\)(?!\s*[}:])/)
})
