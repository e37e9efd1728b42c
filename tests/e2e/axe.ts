import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    axe: { run: (root: Document, options: object) => Promise<AxeResults> }
  }
}

const script = createRequire(__filename).resolve('axe-core/axe.min.js')

/** What axe holds against the page shown (WCAG 2.2 A and AA), a line for each element at fault. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  await page.addScriptTag({ path: script })
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
