const isWeb = process.env.TARO_ENV === 'h5'

/** Taro keeps the pages below in the document, hidden: of equal ids the shown one is meant. */
const shown = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)]
    .filter((element) => element.closest('[style*="display: none"], [hidden]') === null)
    .at(-1)

/** Moves the keyboard and the screen reader to an element. WeChat offers no such move. */
export const moveFocus = (id: string): void => {
  if (!isWeb) return
  const element = shown(id)
  element?.focus()
  if (element !== undefined) holdFocus(id, settlingFrames)
}

// Taro's web components move their new children into place some frames after React has drawn them,
// and an element that is moved loses the focus to the body.
const settlingFrames = 8

const holdFocus = (id: string, frames: number): void => {
  if (frames === 0) return
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) shown(id)?.focus()
    holdFocus(id, frames - 1)
  })
}

/** What has the focus now, to give it back later. */
export const keepFocus = (): (() => void) => {
  if (!isWeb) return () => undefined
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement) before.focus()
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
