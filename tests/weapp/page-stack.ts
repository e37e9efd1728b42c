import type { Options, Phone, PhoneClock } from './wx.ts'

/** What `Page(…)` is given by Taro: the life of a page and its one event handler. */
export interface PageConfig {
  readonly data?: object
  readonly onLoad?: (query: object) => void
  readonly onShow?: () => void
  readonly onReady?: () => void
  readonly onHide?: () => void
  readonly onUnload?: () => void
  readonly eh?: (event: object) => void
  readonly [name: string]: unknown
}

export interface OpenPage extends PageConfig {
  readonly route: string
  data: object
  /** Bytes of each `setData`, oldest first, the phone's time at each, and when it really was, by `performance.now()`. */
  readonly bytes: number[]
  readonly times: number[]
  readonly moments: number[]
}

interface Surroundings {
  readonly phone: Phone
  readonly clock: PhoneClock
  readonly tabs: readonly string[]
  readonly configOf: (route: string) => PageConfig
  /** Makes a page; without it, one that has data and nothing to show it with. */
  readonly create?: (route: string, config: PageConfig) => OpenPage
}

const deepest = 10

/** WeChat's page stack, with its rules: ten pages, tab pages by `switchTab` only, others never by it. */
export const pageStack = ({ phone, clock, tabs, configOf, create = bare(clock) }: Surroundings) => {
  const stack: OpenPage[] = []

  const push = (url: string) => {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    const page = create(path, configOf(path))
    stack.push(page)
    page.onLoad?.(queryOf(query))
    page.onShow?.()
    page.onReady?.()
  }
  const pop = () => stack.pop()?.onUnload?.()
  const empty = () => {
    while (stack.length > 0) pop()
  }
  const refuseTab = (url: string) => {
    if (tabs.includes(url.replace(/^\/|\?.*$/g, ''))) throw new Error(`can not navigate to a tabbar page: ${url}`)
  }

  const moves: Readonly<Record<string, (options: Options) => void>> = {
    navigateTo: ({ url = '' }) => {
      refuseTab(url)
      if (stack.length >= deepest) throw new Error('webview count limit exceed')
      stack.at(-1)?.onHide?.()
      push(url)
    },
    redirectTo: ({ url = '' }) => {
      refuseTab(url)
      pop()
      push(url)
    },
    switchTab: ({ url = '' }) => {
      if (!tabs.includes(url.replace(/^\//, ''))) throw new Error(`can not switch to no-tabBar page: ${url}`)
      empty()
      push(url)
    },
    reLaunch: ({ url = '' }) => {
      empty()
      push(url)
    },
    navigateBack: ({ delta = 1 }) => {
      for (let left = Math.min(delta, stack.length - 1); left > 0; left -= 1) pop()
      stack.at(-1)?.onShow?.()
    },
  }
  for (const [name, move] of Object.entries(moves)) {
    phone.answers.set(name, (options) => {
      move(options)
      return undefined
    })
  }
  return stack
}

/** WeChat hands parameters on as they stand in the address: nobody decodes `%20` but the page. */
const queryOf = (query: string): object =>
  Object.fromEntries(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]),
  )

const bare =
  (clock: PhoneClock) =>
  (route: string, config: PageConfig): OpenPage => {
    const page: OpenPage = {
      ...config,
      route,
      data: structuredClone(config.data ?? {}),
      bytes: [],
      times: [],
      moments: [],
    }
    return Object.assign(page, {
      __route__: route,
      setData: (changes: Readonly<Record<string, unknown>>, done?: () => void) => {
        // Data crosses to the view layer as text: functions and `undefined` do not arrive.
        const text = JSON.stringify(changes)
        page.bytes.push(new TextEncoder().encode(text).length)
        page.times.push(clock.now())
        page.moments.push(performance.now())
        for (const [path, value] of Object.entries(JSON.parse(text) as object)) put(page.data, path, value)
        if (done) clock.setTimeout(done)
      },
    })
  }

/** Follows WeChat's data paths, such as `root.cn.[0].cn.[2].p1`. */
const put = (data: object, path: string, value: unknown): void => {
  const steps = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '')
  const last = steps.pop() ?? ''
  const holder = steps.reduce<object>((here, step) => {
    const next = Reflect.get(here, step) as object | undefined
    if (next !== undefined) return next
    const made = {}
    Reflect.set(here, step, made)
    return made
  }, data)
  Reflect.set(holder, last, value)
}
