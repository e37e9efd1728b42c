const isWeb = process.env.TARO_ENV === 'h5'

/** Taro keeps the pages below in the document, hidden: of equal ids the shown one is meant. */
const shown = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)]
    .filter((element) => element.closest('.taro_page_shade, [style*="display: none"], [hidden]') === null)
    .at(-1)

/** Moves the keyboard and the screen reader to an element, which may be about to be drawn. WeChat offers no such move. */
export const moveFocus = (id: string): void => {
  moves += 1
  if (isWeb) holdFocus(id, { waits: longestWait, frames: settlingFrames, from: standing(), at: undefined, move: moves })
}

// Taro's web components take no focus until they are drawn, which on a busy phone is some frames after React has drawn them,
// and then move their new children into place: an element that is moved loses the focus to the body.
const [longestWait, settlingFrames] = [120, 20]

// The latest move wins: an earlier one may still be waiting for its element.
let moves = 0

interface Holding {
  /** Frames left for the element to come and take the focus. */
  readonly waits: number
  /** Frames left in which a focus that is lost is given back. */
  readonly frames: number
  /** Where the reader stood when the move was asked for. */
  readonly from: HTMLElement | undefined
  /** Where the reader stood a frame ago: on the element, or by a key or a finger already further on. */
  readonly at: HTMLElement | undefined
  readonly move: number
}

const holdFocus = (id: string, holding: Holding): void => {
  const { waits, frames, move } = holding
  if (move !== moves) return
  const at = holding.at ?? ownWay(shown(id), holding.from)
  const here = standing()
  const to = at === undefined ? shown(id) : (here ?? (at.id === id ? shown(id) : at))
  if (to !== here) to?.focus()
  const stands = standing()
  const has = at ?? (stands === to ? to : undefined)
  const left = has === undefined ? { waits: waits - 1, frames } : { waits, frames: frames - 1 }
  if (left.waits === 0 || left.frames === 0) return
  requestAnimationFrame(() => holdFocus(id, { ...holding, ...left, at: has && (stands ?? has) }))
}

const room = '[role="dialog"], .taro_page'

/** Where a reader quicker than the drawing has come by keys of their own: further on in the dialog or page of the element. */
const ownWay = (element: HTMLElement | undefined, from: HTMLElement | undefined): HTMLElement | undefined => {
  const here = standing()
  const into = element?.closest(room) ?? undefined
  return here !== from && into !== undefined && here?.closest(room) === into ? here : undefined
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
