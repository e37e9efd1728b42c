import { readFileSync } from 'node:fs'
import { compileTemplates, type Element, type Render } from './compiled.ts'
import { droppedBy } from './dropped.ts'
import { deviceClock, type DeviceClock } from './device-clock.ts'
import { modulesRun } from './modules-run.ts'
import { pageStack, type OpenPage, type PageConfig } from './page-stack.ts'
import { sandbox } from './sandbox.ts'
import { attribute, find, findAll, findField, textOf, type Found, type Wanted } from './shown.ts'
import { newPhone, stubWx, type Phone } from './wx.ts'

interface App {
  readonly onLaunch?: (options: object) => void
  readonly onShow?: (options: object) => void
  readonly onError?: (error: string) => void
  readonly onPageNotFound?: (options: object) => void
}

export interface Launch {
  /** The instant the phone's clock starts at, with its zone: `2026-10-14T09:00:00+08:00`. */
  readonly now: string
  /** A phone from an earlier launch keeps its storage. */
  readonly phone?: Phone
  /** What the app logs as an error is left in `faults` for the test to judge; otherwise it fails the next step. */
  readonly mayFail?: boolean
  /** Where the build is. */
  readonly folder?: string
  /** Opens the first page at once, as a phone does; most tests open one of their own when the app has come to rest. */
  readonly opensFirstPage?: boolean
  /** Told the text of each module that runs, of those in the files that pages share. */
  readonly ran?: (text: string) => void
}

/** Starts the built WeChat app on a stubbed phone. */
export const launch = async ({ now, phone = newPhone(), folder = 'dist/weapp', ...options }: Launch) => {
  const { mayFail = false, opensFirstPage = false, ran } = options
  const clock = deviceClock(now)
  const settings = JSON.parse(readFileSync(`${folder}/app.json`, 'utf8')) as AppSettings
  let given: PageConfig = {}
  let app: App = {}
  const configs = new Map<string, PageConfig>()
  const configOf = (route: string): PageConfig => {
    if (!routesOf(settings).includes(route)) throw new Error(`page "${route}" is not found`)
    given = configs.get(route) ?? {}
    if (!configs.has(route)) box.load(`${route}.js`)
    configs.set(route, given)
    return given
  }
  const tabs = settings.tabBar?.list.map(({ pagePath }) => pagePath) ?? []
  const stack = pageStack({ phone, clock, tabs, configOf })
  const globals = {
    wx: { ...stubWx(phone, clock), ...(ran && modulesRun(ran)) },
    App: (config: App) => {
      app = config
    },
    Page: (config: PageConfig) => {
      given = config
    },
    Component: () => undefined,
    Behavior: () => undefined,
    getApp: () => app,
    getCurrentPages: () => stack,
  }
  const roots = (settings.subPackages ?? []).map(({ root }) => root)
  const box = sandbox({ folder, clock, globals, packages: { roots, downloads: phone.downloads } })
  const settle = async (milliseconds = 200) => {
    await clock.pass(milliseconds)
    while (phone.underway.size > 0) {
      await Promise.all(phone.underway)
      await clock.pass(milliseconds)
    }
    if (!mayFail && box.faults.length > 0) throw new Error(`the app logged errors:\n${box.faults.splice(0).join('\n')}`)
  }

  box.load('app.js')
  const start = { path: settings.pages[0], query: {}, scene: 1001 }
  app.onLaunch?.(start)
  app.onShow?.(start)
  const firstPage = `/${settings.pages[0] ?? ''}`
  if (opensFirstPage) phone.answers.get('reLaunch')?.({ url: firstPage })
  await settle()
  return {
    phone,
    clock,
    stack,
    settle,
    faults: box.faults,
    app,
    firstPage,
    ...handOn({ phone, clock, stack, tabs, settle, folder }),
  }
}

interface AppSettings {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] }
}

const routesOf = ({ pages, subPackages = [] }: AppSettings): readonly string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
]

interface Parts {
  readonly phone: Phone
  readonly clock: DeviceClock
  readonly stack: readonly OpenPage[]
  readonly tabs: readonly string[]
  readonly settle: (milliseconds?: number) => Promise<void>
  readonly folder: string
}

let templates: Render | undefined
let dropped: ReturnType<typeof droppedBy> | undefined

/** What a person can do with the app, and see of it. */
const handOn = ({ phone, clock, stack, tabs, settle, folder }: Parts) => {
  const page = (): OpenPage => {
    const top = stack.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }
  const tree = (): Element => {
    templates ??= compileTemplates(folder)
    dropped ??= droppedBy(folder)
    const lost = dropped(page().data)
    if (lost.length > 0) throw new Error(`templates do not show: ${[...new Set(lost)].join(', ')}`)
    return templates(page().route, page().data)
  }
  const send = async (found: Found, type: string, detail: object) => {
    const hearing = found.way
      .filter((one) => [`bind${type}`, `catch${type}`].some((name) => attribute(one, name) === 'eh'))
      .reverse()
    if (hearing.length === 0) throw new Error(`nobody hears a ${type} on "${textOf(found.element)}"`)
    const top = page()
    const target = targetOf(found.element)
    for (const element of hearing) {
      top.eh?.({ type, target, currentTarget: targetOf(element), detail, timeStamp: clock.now() })
    }
    await settle()
  }

  return {
    page,
    tree,
    text: () => textOf(tree()),
    has: (wanted: Wanted) => findAll(tree(), wanted).length > 0,
    /** Opens a route the way the app would: tab pages by their tab, others on top of what is open. */
    open: async (route: string) => {
      const isTab = tabs.includes(route.replace(/^\/|\?.*$/g, ''))
      phone.answers.get(isTab ? 'switchTab' : stack.length === 0 ? 'reLaunch' : 'navigateTo')?.({ url: route })
      await settle()
    },
    back: async () => {
      phone.answers.get('navigateBack')?.({})
      await settle()
    },
    /** What WeChat tells an element by itself, such as an agreement. */
    send: (wanted: Wanted, type: string) => send(find(tree(), wanted), type, {}),
    tapOn: (found: Found) => send(found, 'tap', { x: 0, y: 0 }),
    tap: (wanted: Wanted) => send(find(tree(), wanted), 'tap', { x: 0, y: 0 }),
    type: async (label: string, value: string) => {
      await send(findField(tree(), label), 'input', { value, cursor: value.length })
      await send(findField(tree(), label), 'blur', { value })
    },
    /** Lets the phone's time pass until something is so; gives up after `seconds` of it. */
    until: async (isSo: () => boolean, seconds = 30) => {
      for (const end = clock.now() + seconds * 1000; !isSo();) {
        if (clock.now() >= end) throw new Error(`not so after ${seconds} s; the page reads:\n${textOf(tree())}`)
        await settle()
      }
    },
  }
}

const targetOf = (element: Element) => ({
  id: attribute(element, 'id'),
  dataset: { sid: attribute(element, 'data-sid') },
})
