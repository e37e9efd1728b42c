import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { press, shows } from './reader.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = stepsTexts.en

test('who goes back before a page has slid in stands on the page before, and it stays', async () => {
  await withApp({ now, route: '/pages/offices/index?lang=en' }, async ({ page }) => {
    const rows = page.locator('.cy-list-row').filter({ visible: true })
    await rows.nth(1).waitFor()
    const offices = page.url()
    await page.clock.pauseAt('2026-11-23T09:06:00+08:00')
    await rows.first().click()
    // The page is there, still on its way in: only as much time goes by as it takes to come.
    const title = page.locator('.cy-page__title').filter({ hasText: new RegExp(`^${text.offices.officeTitle}$`) })
    for (let waited = 0; (await title.count()) === 0 && waited < 300; waited += 20) await page.clock.runFor(20)
    await title.waitFor({ state: 'attached' })
    await page.goBack()
    expect(page.url()).toBe(offices)
    await page.clock.runFor(5000)
    await shows({ page, text }, text.offices.found(480))
    expect(await rows.count()).toBeGreaterThan(1)
  })
})

test('two steps back at once lead two pages back', async () => {
  await withApp({ now, route: '/pages/offices/index?lang=en' }, async ({ page }) => {
    const reader = { page, text }
    const rows = page.locator('.cy-list-row').filter({ visible: true })
    await rows.nth(1).waitFor()
    const offices = page.url()
    await rows.first().click()
    await press(reader, 'button', text.offices.book)
    await shows(reader, text.offices.itemTitle)
    await page.evaluate(() => {
      history.back()
      requestAnimationFrame(() => {
        history.back()
      })
    })
    await page.waitForURL(offices)
    await shows(reader, text.offices.found(480))
    await page.clock.fastForward(5000)
    expect(await rows.count()).toBeGreaterThan(1)
  })
})
