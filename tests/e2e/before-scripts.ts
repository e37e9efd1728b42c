import type { Page } from 'playwright-core'
import type { OpenApp } from './with-app.ts'

/** What stands in the page before the app runs. */
export const picture = (page: Page) => page.locator('#first-paint')

/** Taro keeps a text as `{"data": text}`, the stores JSON in it. */
export const kept = (value: unknown): string => JSON.stringify({ data: JSON.stringify(value) })

/** The app as it comes while its scripts are still on their way. */
export const withoutScripts = async ({ page, address }: OpenApp, route: string): Promise<() => void> => {
  let letCome = (): void => undefined
  const come = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route('**/*.js', async (asked) => {
    await come
    await asked.continue()
  })
  await page.goto('about:blank')
  await page.goto(`${address}/#${route}`, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.readyState !== 'loading')
  return () => {
    letCome()
  }
}
