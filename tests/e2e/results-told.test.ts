import type { Page } from 'playwright-core'
import { infoTexts } from '#src/lib/text/info.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = { ...infoTexts.en, progress: progressTexts.en.progress }

const told = (page: Page) => page.locator('[aria-live=polite].cy-spoken').filter({ visible: true }).last()

test('what a search, a look-up and a count found is told where nobody looks', async () => {
  await withApp({ now, route: '/pages/home/index?lang=en' }, async (app) => {
    const { page } = app
    await app.open('/pages/offices/index')
    await page.getByRole('searchbox', { name: text.offices.searchLabel }).fill('0000 0000')
    await told(page).getByText(text.offices.found(0)).waitFor()

    await app.open('/pages/progress/case/index')
    await page.locator('.cy-list-row').filter({ visible: true }).first().click()
    const stage = page.locator('.cy-case__top .cy-status').filter({ visible: true })
    await stage.waitFor()
    await told(page)
      .getByText(await stage.innerText())
      .waitFor()

    await app.open('/pages/progress/due-date/index')
    await page.getByRole('radio').first().click()
    await told(page).getByText('30 November 2026').waitFor()
  })
})
