import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = stepsTexts.en

const boxOf = async ({ page }: Reader, selector: string) => {
  const shown = page.locator(selector).filter({ visible: true }).last()
  await shown.waitFor()
  const box = await shown.boundingBox()
  if (box === null) throw new Error(`nothing is shown of ${selector}`)
  return { x: Math.round(box.x), width: Math.round(box.width) }
}

test('on a wide screen an office stands beside the list, and another one takes its place', async () => {
  const context = { viewport: { width: 1280, height: 800 } }
  await withApp({ now, route: '/pages/offices/index?lang=en', context }, async (app) => {
    const reader: Reader = { page: app.page, text }
    await app.page.locator('.cy-list-row').nth(1).waitFor()
    await app.picture('wide-list-en')
    await app.page.locator('.cy-list-row').first().click()
    await shows(reader, text.offices.book)
    expect(await boxOf(reader, '.cy-pane-list')).toEqual({ x: 0, width: 420 })
    const detail = '.taro_page:not(.cy-pane-list)'
    expect(await boxOf(reader, detail)).toEqual({ x: 420, width: 860 })
    const first = await app.page
      .locator(`${detail} .cy-page__content [aria-level="1"]`)
      .filter({ visible: true })
      .first()
      .innerText()
    await app.picture('wide-office-en')

    await press(reader, 'button', text.offices.book)
    await shows(reader, text.offices.itemTitle)
    await app.page.locator('.cy-pane-list .cy-list-row').nth(1).click()
    await app.page.waitForURL(/office\/detail/)
    await shows(reader, text.offices.book)
    const second = app.page.locator(`${detail} .cy-page__content [aria-level="1"]`).filter({ visible: true }).first()
    await second.filter({ hasNotText: first }).waitFor()
    await app.picture('wide-other-office-en')

    await app.page.goBack()
    await app.page.locator('.cy-pane-list').waitFor({ state: 'detached' })
    expect((await boxOf(reader, '.taro_page')).width).toBe(1280)
    await app.page.setViewportSize({ width: 900, height: 800 })
    await app.page.locator('.cy-list-row').first().click()
    await shows(reader, text.offices.book)
    expect((await boxOf(reader, '.taro_page')).width).toBe(900)
  })
})
