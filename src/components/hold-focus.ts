/** What has the focus: nothing, when it fell to the body. */
export const standing = (): HTMLElement | undefined => {
  const { activeElement, body } = document
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : undefined
}

const settlingFrames = 20

interface Holding {
  /** The element that now stands for one that had the focus: a page may draw its title anew. */
  readonly again: (gone: HTMLElement) => HTMLElement | undefined
  readonly ends: () => boolean
}

/**
 * While a new page settles, Taro moves its children into place, and an element that is moved loses the focus to the body. This
 * follows the reader, by a key or a finger already further on, and gives the lost focus back: at once, so that no key is lost
 * in between, and with each frame, for what is out of the page for longer. Who leaves the page by a key or a finger is let go.
 */
export const holdFocus = (first: HTMLElement, { again, ends }: Holding): void => {
  let at = first
  let acts = false
  let left = settlingFrames
  const act = (event: Event): void => {
    acts = !(event instanceof KeyboardEvent) || event.key === 'Tab'
  }
  const follow = (): void => {
    acts = false
    at = standing() ?? at
  }
  const giveBack = (): void => {
    if (left > 0 && standing() === undefined) again(at)?.focus()
  }
  const lose = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null) return
    if (acts) left = 0
    else queueMicrotask(giveBack)
  }
  const heard = new AbortController()
  const settle = (): void => {
    if (ends()) left = 0
    follow()
    giveBack()
    left -= 1
    if (left > 0) requestAnimationFrame(settle)
    else heard.abort()
  }
  const hear = { capture: true, signal: heard.signal }
  document.addEventListener('keydown', act, hear)
  document.addEventListener('pointerdown', act, hear)
  document.addEventListener('focusin', follow, hear)
  document.addEventListener('focusout', lose, hear)
  settle()
}
