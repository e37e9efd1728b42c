import type { Page } from 'playwright-core'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One line of words, or one thing that is tapped, as it stands in the window. */
interface Piece {
  readonly words: string
  readonly box: Box
  /** What it lies in: pieces of different layers (a page, its footer, a dialog) may lie over each other. */
  readonly layer: number
  /** What holds it directly: what has one parent flows, and is not compared. */
  readonly parent: number
  /** The class of what cuts it off, or nothing. */
  readonly cutBy: string
}

interface Target extends Piece {
  readonly kind: string
  /** Pixels by which what is inside is larger than it. */
  readonly spills: number
  /** The number of the target that it lies in, if any. */
  readonly around: readonly number[]
}

interface Measured {
  readonly words: readonly Piece[]
  readonly targets: readonly Target[]
  readonly wider: number
}

const least = 44
// Seven days share 320 px: at least 40 px wide each, as high as any.
const leastDayWidth = 40
const hair = 1

/** What is clipped, overlapping, too small to tap or wider than the window, a line for each. */
export const geometryFaults = async (page: Page): Promise<readonly string[]> => {
  const { words, targets, wider } = await measure(page)
  return [
    ...(wider > 0 ? [`the page is ${String(wider)} px wider than the window`] : []),
    ...words.filter(({ cutBy }) => cutBy !== '').map((piece) => `cut off by ${piece.cutBy}: ${told(piece)}`),
    ...targets.filter(isSmall).map((target) => `too small: ${told(target)}`),
    ...targets.filter(({ spills }) => spills > hair).map((target) => `spills over: ${told(target)}`),
    ...pairs(words).flatMap(([a, b]) => (wordsMeet(a, b) ? [`words on words: ${told(a)} / ${told(b)}`] : [])),
    ...pairs(targets).flatMap(([a, b]) => (targetsMeet(a, b) ? [`target on target: ${told(a)} / ${told(b)}`] : [])),
  ]
}

const told = ({ words, box }: Piece): string =>
  `“${words.slice(0, 40)}” ${[box.x, box.y, box.width, box.height].map((side) => Math.round(side)).join(' ')}`

const isSmall = ({ kind, box }: Target): boolean =>
  box.height < least - 0.5 || box.width < (kind === 'gridcell' ? leastDayWidth : least) - 0.5

const pairs = <Kind extends Piece>(pieces: readonly Kind[]): readonly (readonly [Kind, Kind])[] =>
  pieces.flatMap((a, index) =>
    pieces
      .slice(index + 1)
      .filter((b) => a.layer === b.layer && overlap(a.box, b.box).width > hair && overlap(a.box, b.box).height > hair)
      .map((b) => [a, b] as const),
  )

const overlap = (a: Box, b: Box) => ({
  width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
  height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
})

// A line's box is as high as the font's tallest letters: neighbours touch, words on words share much of their height.
const wordsMeet = (a: Piece, b: Piece): boolean =>
  a.parent !== b.parent && overlap(a.box, b.box).height > Math.min(a.box.height, b.box.height) * 0.4

const targetsMeet = (a: Target, b: Target): boolean => !a.around.includes(b.parent) && !b.around.includes(a.parent)

/** Runs in the page: everything it uses stands inside. */
const measure = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const numbers = new Map<Element | null, number>()
    const numberOf = (element: Element | null): number => {
      if (!numbers.has(element)) numbers.set(element, numbers.size)
      return numbers.get(element) ?? 0
    }
    // What lies behind an open dialog was judged before it opened.
    const dialog = [...document.querySelectorAll('[role=dialog]')].filter((one) => one.checkVisibility()).at(-1)
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.cy-spoken, .cy-page__skip') === null &&
      (dialog === undefined || dialog.contains(element))
    const layers =
      '.cy-page__footer, .cy-sheet__footer, .cy-sheet__body, .cy-sheet, .taro-tabbar__tabbar, .cy-toast, .taro_page'
    const cutterOf = (element: Element, rect: DOMRect): string => {
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at)
        if (/auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth && !at.matches('.taro_page')) return ''
        if (/auto|scroll/.test(overflowY)) break
        const box = at.getBoundingClientRect()
        const beside = rect.left < box.left - 1 || rect.right > box.right + 1
        const beyond = rect.top < box.top - 1 || rect.bottom > box.bottom + 1
        if (/hidden|clip/.test(overflowX) && beside) return at.className
        if (/hidden|clip/.test(overflowY) && beyond) return at.className
      }
      return rect.left < -1 || rect.right > innerWidth + 1 ? 'the window' : ''
    }
    const piece = (element: Element, rect: DOMRect, words: string) => ({
      words,
      box: { x: rect.x, y: rect.y, width: rect.width, height: rect.height },
      layer: numberOf(element.closest(layers)),
      parent: numberOf(element),
      cutBy: cutterOf(element, rect),
    })
    const words: Piece[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      const said = node.textContent?.trim() ?? ''
      if (said === '' || parent === null || /^(SCRIPT|STYLE)$/.test(parent.tagName) || !isShown(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) words.push(piece(parent, rect, said))
    }
    const tapped = '[role=button],[role=link],[role=radio],[role=checkbox],[role=gridcell],[role=tab],a[href],input'
    const targets = [...document.querySelectorAll(tapped)].filter(isShown).map((element) => ({
      ...piece(element, element.getBoundingClientRect(), element.getAttribute('aria-label') ?? element.textContent),
      kind: element.getAttribute('role') ?? element.tagName,
      spills:
        element.tagName === 'INPUT'
          ? 0
          : Math.max(element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight),
      around: [element.parentElement?.closest(tapped)].flatMap((other) => (other ? [numberOf(other)] : [])),
    }))
    const { scrollWidth, clientWidth } = document.documentElement
    const pages = [...document.querySelectorAll('.taro_page')].map((one) => one.scrollWidth - one.clientWidth)
    return { words, targets, wider: Math.max(scrollWidth - clientWidth, ...pages) }
  })
