import * as z from 'zod/mini'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { press, shows, type Reader } from './reader.ts'
import { type OpenApp, withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = stepsTexts.en
const offices = { now, route: '/pages/offices/index?lang=en' }

/** From the list to its first office. */
const goOn = async ({ page }: OpenApp): Promise<Reader> => {
  await page.locator('.cy-list-row').nth(1).waitFor()
  await page.locator('.cy-list-row').first().click()
  return { page, text }
}

const filesOfPages = z.record(z.string(), z.array(z.string()))

/** The file that is fetched for the office's page alone: the last of its list. */
const fileOfOffice = async ({ page }: OpenApp): Promise<string> => {
  const known = filesOfPages.parse(JSON.parse((await page.locator('#page-files').textContent()) ?? ''))
  return z.parse(z.string(), known['pages/office/detail/index']?.at(-1))
}

/** The list is there, nothing lies over it, and it stays so. */
const standsOnTheList = async (app: OpenApp): Promise<void> => {
  await shows({ page: app.page, text }, text.offices.found(480))
  await app.page.clock.runFor(2000)
  const onTop = await app.page.evaluate(() => document.elementFromPoint(150, 300)?.closest('.taro_page')?.id ?? '')
  expect(onTop).toMatch(/^\/pages\/offices\//)
  expect(await app.text()).toContain(text.offices.found(480))
}

test('who goes back as soon as a page has come stands on the page before', async () => {
  await withApp(offices, async (app) => {
    const reader = await goOn(app)
    await shows(reader, text.offices.book)
    await app.page.goBack()
    await standsOnTheList(app)
  })
})

test('who goes back before the page they left was put aside finds it in its place', async () => {
  await withApp(offices, async (app) => {
    const { page } = app
    await page.locator('.cy-list-row').nth(1).waitFor()
    // What was to happen a moment later has not happened yet, as on a busy phone.
    await page.clock.pauseAt('2026-11-23T09:06:00+08:00')
    await page.locator('.cy-list-row').first().dispatchEvent('click')
    await page.locator('.taro_page').nth(1).waitFor({ state: 'attached' })
    await page.goBack()
    await page.locator('.taro_page').nth(1).waitFor({ state: 'detached' })
    await standsOnTheList(app)
  })
})

test('two steps back at once lead two pages back', async () => {
  await withApp(offices, async (app) => {
    const reader = await goOn(app)
    await press(reader, 'button', text.offices.book)
    await shows(reader, text.offices.itemTitle)
    await app.page.goBack()
    await app.page.goBack()
    await standsOnTheList(app)
  })
})

test('who goes back while the next page is still being fetched is not led there when it comes', async () => {
  await withApp(offices, async (app) => {
    const { page } = app
    await page.locator('.cy-list-row').nth(1).waitFor()
    const own = await fileOfOffice(app)
    let letCome = (): void => undefined
    const come = new Promise<void>((resolve) => {
      letCome = resolve
    })
    await page.route(
      ({ pathname }) => pathname.endsWith(own),
      async (asked) => {
        await come
        await asked.continue()
      },
    )
    await page.goto('about:blank')
    await page.goto(`${app.address}/#${offices.route}`, { waitUntil: 'commit' })
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    await page.locator('.cy-list-row').first().click()
    await page.waitForURL(/office\/detail/)
    await page.clock.runFor(3000)
    await page.goBack()
    await page.clock.runFor(3000)
    letCome()
    await page.waitForLoadState('networkidle')
    await standsOnTheList(app)
  })
})
