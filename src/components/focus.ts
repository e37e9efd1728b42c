const isWeb = process.env.TARO_ENV === 'h5'

/** Taro keeps the pages below in the document, hidden: of equal ids the shown one is meant. */
const shown = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)]
    .filter((element) => element.closest('.taro_page_shade, [style*="display: none"], [hidden]') === null)
    .at(-1)

/** Moves the keyboard and the screen reader to an element, which may be about to be drawn. WeChat offers no such move. */
export const moveFocus = (id: string): void => {
  moves += 1
  if (isWeb) leadTo({ id, from: standing(), move: moves }, longestWait)
}

// Taro's web components take no focus until they are drawn, which on a busy phone is some frames after React has drawn them,
// and then move their new children into place: an element that is moved loses the focus to the body.
const [longestWait, settlingFrames] = [120, 20]

// The latest move wins: an earlier one may still be waiting for its element.
let moves = 0

interface Move {
  readonly id: string
  /** Where the reader stood when the move was asked for. */
  readonly from: HTMLElement | undefined
  readonly move: number
}

const leadTo = (asked: Move, frames: number): void => {
  if (asked.move !== moves || frames === 0) return
  const element = shown(asked.id)
  const own = ownWay(element, asked.from)
  if (own === undefined) element?.focus()
  const at = own ?? (standing() === element ? element : undefined)
  if (at === undefined) requestAnimationFrame(() => leadTo(asked, frames - 1))
  else hold(at, asked)
}

const room = '[role="dialog"], .taro_page'

/** Where a reader quicker than the drawing has come by keys of their own: further on in the dialog or page of the element. */
const ownWay = (element: HTMLElement | undefined, from: HTMLElement | undefined): HTMLElement | undefined => {
  const here = standing()
  const into = element?.closest(room) ?? undefined
  return here !== from && into !== undefined && here?.closest(room) === into ? here : undefined
}

/**
 * Follows the reader while the page settles, by a key or a finger already further on, and gives a lost focus back: at once, so
 * that no key is lost in between, and with each frame, for what had not yet been put into its place.
 */
const hold = (first: HTMLElement, { id, move }: Move): void => {
  let at = first
  const follow = (): void => {
    at = standing() ?? at
  }
  const giveBack = (): void => {
    follow()
    if (move === moves && standing() === undefined) (at.id === id ? shown(id) : at)?.focus()
  }
  const lost = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget === null) queueMicrotask(giveBack)
  }
  document.addEventListener('focusin', follow)
  document.addEventListener('focusout', lost)
  const settle = (frames: number): void => {
    giveBack()
    if (frames > 0 && move === moves) {
      requestAnimationFrame(() => settle(frames - 1))
      return
    }
    document.removeEventListener('focusin', follow)
    document.removeEventListener('focusout', lost)
  }
  settle(settlingFrames)
}

/** What has the focus: nothing, when it fell to the body. */
const standing = (): HTMLElement | undefined => {
  const { activeElement, body } = document
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : undefined
}

/** What has the focus now, to give it back later. */
export const keepFocus = (): (() => void) => {
  if (!isWeb) return () => undefined
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}

/** What has the focus inside an element now; gives it back later, and answers whether it could. */
export const focusWithin = (id: string): (() => boolean) => {
  const before = document.activeElement
  if (!(before instanceof HTMLElement) || before.closest(`[id="${id}"]`) === null) return () => false
  return () => {
    if (!before.isConnected) return false
    before.focus()
    return true
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
