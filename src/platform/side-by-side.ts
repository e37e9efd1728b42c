import Taro from '@tarojs/taro'

// Taro's own event after a page was opened, shown again or left, once the page stands in the document.
const afterMove = '__afterTaroRouterChange'
const [list, panes] = ['cy-pane-list', 'cy-panes']

/** Those that list what other pages show. */
const listPages = ['/pages/offices/index', '/pages/appointments/index']

/** Taro keeps the pages below in the document: where there is room, the list stays in sight beside what it led to. */
const arrange = (): void => {
  const [first, ...over] = Taro.getCurrentPages()
  const known: unknown = first?.path
  const path = typeof known === 'string' ? known : ''
  const beside = over.length > 0 && listPages.includes(path.split('?')[0] ?? '')
  document.documentElement.classList.toggle(panes, beside)
  for (const page of document.querySelectorAll('.taro_page')) page.classList.toggle(list, beside && page.id === path)
}

const isShown = (): boolean =>
  document.documentElement.classList.contains(panes) && matchMedia('(min-width: 1024px)').matches

const isWeb = process.env.TARO_ENV === 'h5'

/** List and detail side by side on wide screens of the web. */
export const sideBySide = {
  start: (): void => {
    if (isWeb) Taro.eventCenter.on(afterMove, arrange)
  },
  /** Whether what was just pressed stands in a list beside another page. */
  isFromList: (): boolean => isWeb && isShown() && document.activeElement?.closest(`.${list}`) !== null,
  /** Opens an address in place of everything that stands beside the list. */
  open: async (url: string): Promise<void> => {
    const over = Taro.getCurrentPages().length - 1
    if (over > 1) {
      const left = new Promise<void>((resolve) => Taro.eventCenter.once(afterMove, resolve))
      await Taro.navigateBack({ delta: over - 1 })
      await left
    }
    await Taro.redirectTo({ url })
  },
} as const
