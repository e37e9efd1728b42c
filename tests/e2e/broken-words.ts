import type { Page } from 'playwright-core'

/**
 * The words that go on in another line without a hyphen, a line for each. Chinese, Japanese and Korean break anywhere, and
 * so does an address of the web.
 */
export const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const words = /(?<![\p{Letter}./@])[\p{Script=Latin}\p{Script=Cyrillic}]{2,}(?!\p{Letter}|[./@]\p{Letter})/gu
    const broken = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || parent.closest('.cy-spoken') !== null) continue
      if (!parent.checkVisibility({ visibilityProperty: true })) continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(words)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.add(word)
      }
    }
    return [...broken].map((word) => `a broken word: ${word}`)
  })
