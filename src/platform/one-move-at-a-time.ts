import Taro from '@tarojs/taro'

// Taro's own events: before it looks for the page of a new address, and once that page stands in the document.
const [beforeMove, afterMove] = ['__taroRouterChange', '__afterTaroRouterChange']

/** Milliseconds. Taro tells no end of some moves, such as one to the page that stands there already. */
const longest = 1000

let moving: ReturnType<typeof setTimeout> | undefined
let asked = false

const begin = (): void => {
  clearTimeout(moving)
  moving = setTimeout(end, longest)
}

const end = (): void => {
  clearTimeout(moving)
  moving = undefined
  if (!asked) return
  asked = false
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** The browser tells of one step twice; what is put off must reach Taro by neither. */
const putOff = (event: Event): void => {
  if (moving !== undefined && event.type === 'popstate') asked = true
  if (asked) event.stopImmediatePropagation()
}

/**
 * On the web a step back that comes while another page is on its way waits for it: Taro would take the page that is
 * leaving for the one that is shown, and let a page stand over the one asked for. Several steps are then made as one.
 */
export const oneMoveAtATime = {
  start: (): void => {
    if (process.env.TARO_ENV !== 'h5') return
    Taro.eventCenter.on(beforeMove, begin)
    Taro.eventCenter.on(afterMove, end)
    for (const kind of ['popstate', 'hashchange']) window.addEventListener(kind, putOff, { capture: true })
  },
} as const
