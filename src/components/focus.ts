import { holdFocus, standing } from './hold-focus.ts'

const isWeb = process.env.TARO_ENV === 'h5'

/** Taro keeps the pages below in the document, hidden. */
const isShown = (element: HTMLElement): boolean =>
  element.isConnected && element.closest('.taro_page_shade, [style*="display: none"], [hidden]') === null

/** Of equal ids the one on the page that is shown. */
const shown = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].filter(isShown).at(-1)

/** Moves the keyboard and the screen reader to an element, which may be about to be drawn. WeChat offers no such move. */
export const moveFocus = (id: string): void => lead(() => shown(id))

const lead = (find: Move['find']): void => {
  moves += 1
  if (isWeb) leadTo({ find, from: standing(), move: moves }, longestWait)
}

// Taro's web components take no focus until they are drawn, which on a busy phone is some frames after React has drawn them,
// and then move their new children into place.
const longestWait = 120

// The latest move wins: an earlier one may still be waiting for its element.
let moves = 0

interface Move {
  readonly find: () => HTMLElement | undefined
  /** Where the reader stood when the move was asked for. */
  readonly from: HTMLElement | undefined
  readonly move: number
}

const leadTo = (asked: Move, frames: number): void => {
  const { find, from, move } = asked
  if (move !== moves || frames === 0) return
  const element = find()
  const own = ownWay(element, from)
  if (own === undefined) element?.focus()
  const at = own ?? (standing() === element ? element : undefined)
  if (at === undefined) atNextStep(() => leadTo(asked, frames - 1))
  else holdFocus(at, { again: (gone) => (gone === element ? find() : gone), ends: () => move !== moves })
}

/** With the next frame, or as soon as the reader goes on: where they go may be moved, and lose the focus, before that frame. */
const atNextStep = (go: () => void): void => {
  const heard = new AbortController()
  const step = (): void => {
    cancelAnimationFrame(frame)
    heard.abort()
    go()
  }
  const frame = requestAnimationFrame(step)
  document.addEventListener('focusin', step, { capture: true, signal: heard.signal })
}

const room = '[role="dialog"], .taro_page'

/** Where a reader quicker than the drawing has come by keys of their own: further on in the dialog or page of the element. */
const ownWay = (element: HTMLElement | undefined, from: HTMLElement | undefined): HTMLElement | undefined => {
  const here = standing()
  const into = element?.closest(room) ?? undefined
  return here !== from && into !== undefined && here?.closest(room) === into ? here : undefined
}

/** What has the focus now, to give it back later. */
export const keepFocus = (): (() => void) => {
  if (!isWeb) return () => undefined
  const before = standing()
  return () => {
    if (before !== undefined) leadBack(before)
  }
}

const leadBack = (before: HTMLElement): void => lead(() => (isShown(before) ? before : undefined))

/** What has the focus inside an element now; gives it back later, and answers whether it could. */
export const focusWithin = (id: string): (() => boolean) => {
  const before = standing()
  if (before === undefined || before.closest(`[id="${id}"]`) === null) return () => false
  return () => {
    if (before.isConnected) leadBack(before)
    return before.isConnected
  }
}

const stops = '[tabindex="0"], input:not([disabled]), a[href]'

/** Keeps Tab inside an open dialog; answers whether it moved the focus itself. */
export const turnAtEdges = (id: string, backwards: boolean): boolean => {
  if (!isWeb) return false
  const inside = [...(shown(id)?.querySelectorAll<HTMLElement>(stops) ?? [])]
  const [edge, other] = backwards ? [inside[0], inside.at(-1)] : [inside.at(-1), inside[0]]
  const here = document.activeElement
  if (other === undefined || (here !== edge && inside.some((stop) => stop === here))) return false
  other.focus()
  return true
}
