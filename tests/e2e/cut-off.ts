import type { Page } from 'playwright-core'

/**
 * Words that a sighted person cannot read in full on the page shown, a line for each: what sticks out of the screen to a
 * side, and what its own box hides. Rows that slide sideways on purpose are left out, and so is what only ears get.
 */
export const cutOff = async (page: Page): Promise<readonly string[]> => {
  await settled(page)
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const slides = (element: Element): boolean =>
      element.closest('.cy-chips--sliding, [style*="overflow-x"]') !== null ||
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
    const within = (element: Element): readonly Element[] =>
      element.parentElement === null ? [element] : [element, ...within(element.parentElement)]
    const forEars = (element: Element): boolean =>
      within(element).some((one) => {
        const { clipPath, position } = getComputedStyle(one)
        return position === 'absolute' && clipPath !== 'none'
      })
    const faultOf = (element: Element): string | null => {
      const words = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []))
      const text = words.map((one) => one.trim()).join('')
      if (text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null
      const { left, right } = element.getBoundingClientRect()
      if (right === left || forEars(element) || within(element).some(slides)) return null
      if (left < -1 || right > width + 1)
        return `${text.slice(0, 60)}: ${left.toFixed()} to ${right.toFixed()} of ${String(width)}`
      const hidden = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      return hidden ? `${text.slice(0, 60)}: ${String(element.scrollWidth)} in ${String(element.clientWidth)}` : null
    }
    const wider = document.documentElement.scrollWidth - width
    const faults = [...document.body.querySelectorAll('*')].flatMap((element) => faultOf(element) ?? [])
    return wider > 0 ? [`the page is ${String(wider)} too wide`, ...faults] : faults
  })
}

/** The page that is left slides away first. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility()).length === 1,
  )
