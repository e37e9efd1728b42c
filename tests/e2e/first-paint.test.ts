import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { kept, picture, withoutScripts } from './before-scripts.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const office = '北京市公安局出入境接待大厅'
const settings = { language: 'en', theme: 'dark', scale: 1.4, city: null, clientId: '' }

test('before any script has come the page stands, in the reader’s language, theme and size; then the app takes over', async () => {
  await withApp({ now, route: '/pages/home/index?lang=zh' }, async (app) => {
    const { page } = app
    await page.evaluate((text) => localStorage.setItem('app/settings', text), kept(settings))
    const letCome = await withoutScripts(app, '/pages/home/index')
    await picture(page).getByText(stepsTexts.en.offices.homeTitle).waitFor()
    await picture(page).getByText(office).waitFor()
    expect(await picture(page).getAttribute('class')).toContain('dark')
    expect(await picture(page).locator('.cy-page').getAttribute('style')).toContain('1.4')
    // Whether it is open hangs on the moment: that comes with the app.
    expect(await picture(page).locator('.cy-status').first().isVisible()).toBe(false)
    letCome()
    await picture(page).waitFor({ state: 'detached' })
    await page.locator('.cy-list-row .cy-status').filter({ visible: true }).first().waitFor()
  })
})

test('a city that was chosen has other offices: the picture shows none; a page of its own has no picture', async () => {
  await withApp({ now, route: '/pages/home/index?lang=zh' }, async (app) => {
    const { page } = app
    await page.evaluate((text) => localStorage.setItem('app/settings', text), kept({ ...settings, city: '440100' }))
    const letCome = await withoutScripts(app, '/pages/home/index')
    await picture(page).getByText(stepsTexts.en.offices.homeTitle).waitFor()
    expect(await picture(page).getByText(office).isVisible()).toBe(false)
    letCome()
    await picture(page).waitFor({ state: 'detached' })
    await withoutScripts(app, '/pages/info/about/index')
    expect(await picture(page).count()).toBe(0)
  })
})

test.each(['zh', 'en'] as const)(
  '%s: the form of a code stands at once, and does not move when the app takes over',
  async (language) => {
    await withApp({ now, route: '/pages/home/index?lang=zh' }, async (app) => {
      const { page } = app
      const { codeHint, tailHint, lookUp, ways } = progressTexts[language].progress
      const letCome = await withoutScripts(app, `/pages/progress/case/index?lang=${language}`)
      await picture(page).getByText(codeHint).waitFor()
      await app.picture(`first-paint-progress-${language}`)
      const places = () =>
        Promise.all(
          [codeHint, ways.paste, tailHint, lookUp].map(async (words) => {
            const box = await page.getByText(words).filter({ visible: true }).first().boundingBox()
            return Math.round(box?.y ?? Number.NaN)
          }),
        )
      const drawn = await places()
      letCome()
      await picture(page).waitFor({ state: 'detached' })
      expect(await places()).toEqual(drawn)
      await app.picture(`first-paint-progress-then-${language}`)
    })
  },
)

test('a device that cannot paste is shown no form with a way to', async () => {
  await withApp({ now, route: '/pages/home/index?lang=zh' }, async (app) => {
    await app.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await withoutScripts(app, '/pages/progress/case/index')
    expect(await picture(app.page).count()).toBe(0)
  })
})

test('who goes elsewhere before any script has come finds that page, and no picture over it', async () => {
  await withApp({ now, route: '/pages/home/index?lang=zh' }, async (app) => {
    const { page } = app
    const letCome = await withoutScripts(app, '/pages/home/index')
    await picture(page).waitFor()
    await page.evaluate(() => {
      location.hash = '#/pages/appointments/index'
    })
    letCome()
    await picture(page).waitFor({ state: 'detached' })
    expect(await app.text()).toContain(stepsTexts.zh.booking.none)
  })
})

test('what is sent for before the app runs is what each page is made of, and all of it is there', () => {
  const page = readFileSync('dist/h5/index.html', 'utf8')
  const text = /id="page-files">(.*?)<\/script>/.exec(page)?.[1] ?? '{}'
  const files = z.record(z.string(), z.array(z.string())).parse(JSON.parse(text))
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['pages/home/index', 'pages/booking/slots/index', 'always']),
  )
  for (const file of Object.values(files).flat()) expect(readFileSync(`dist/h5/${file}`).length).toBeGreaterThan(0)
  expect(page).not.toMatch(/rel="stylesheet"/)
})
