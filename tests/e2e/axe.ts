import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: { run: (root: Document, options: object) => Promise<AxeResults> }
  }
}

const script = createRequire(__filename).resolve('axe-core/axe.min.js')

export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe holds against the page shown (WCAG 2.2 A and AA, or some of its rules), a line for each element at fault. */
export const axeFaults = async (page: Page, runOnly: readonly string[] = wcag): Promise<readonly string[]> => {
  if (await page.evaluate(() => !('axe' in window))) await page.addScriptTag({ path: script })
  const { violations } = await page.evaluate((only) => window.axe.run(document, { runOnly: only }), runOnly)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
