import type { Page } from 'playwright-core'

/**
 * Makes every word on the screen two fifths longer, as a language would be that nobody has written yet, and calls back
 * while it is so. Letters are doubled one by one, so that a word stays one word; what is no word (times, numbers, codes,
 * two letters such as EN) stays as it is.
 */
export const lengthened = async <Value>(page: Page, look: () => Promise<Value>): Promise<Value> => {
  const texts = await page.evaluateHandle(() => {
    const changed: { readonly node: Node; readonly before: string }[] = []
    const longer = (word: string): string => {
      const more = Math.ceil(word.length * 0.4)
      return [...word].map((letter, index) => (index < more ? letter + letter.toLowerCase() : letter)).join('')
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const before = node.textContent ?? ''
      if (node.parentElement?.closest('script, style, .cy-month__weekday, .cy-code') instanceof Element) continue
      const after = before.replace(/[\p{Script=Latin}’]{3,}/gu, longer)
      if (after === before) continue
      changed.push({ node, before })
      node.textContent = after
    }
    return changed
  })
  try {
    return await look()
  } finally {
    await texts.evaluate((changed) => {
      for (const { node, before } of changed) node.textContent = before
    })
    await texts.dispose()
  }
}
