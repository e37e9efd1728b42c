import { CurrentWindowBackendContext, Event as EngineEvent, type GeneralBackendElement } from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { type OpenPage, type PageConfig, pageStack } from '../page-stack.ts'
import { newPhone, type Options, stubWx } from '../wx.ts'
import { loader } from './loader.ts'
import type { Package } from './package.ts'

/** Fields are the browser's own here, and say their value as WeChat's do. */
class Backend extends CurrentWindowBackendContext {
  _$getEventDetail(event: Event): object {
    const { target } = event
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? { value: target.value } : {}
  }
}

/** To a browser an attribute that is there is true, whatever it says; to WeChat's fields it is what it says. */
const takeFalse = (): void => {
  const { prototype } = HTMLInputElement
  const original = Reflect.get(prototype, 'setAttribute')
  prototype.setAttribute = function (name: string, value: unknown) {
    if (name === 'disabled' && !value) this.removeAttribute(name)
    else Reflect.apply(original, this, [name, value])
  }
}

/** Runs a mini-program in this window, on Tencent's component engine. */
export const run = (app: Package): void => {
  takeFalse()
  const phone = newPhone()
  phone.answers.set('request', (options) => ask(app.api, options))
  const clock = { now: () => Date.now(), setTimeout: (todo: () => void, ms?: number) => window.setTimeout(todo, ms) }
  const environment = new MiniProgramEnv()
  const space = environment.createCodeSpace('app', true)
  const context = new Backend()
  context.onEvent((target, ...happened) => {
    const event = new EngineEvent(...happened)
    EngineEvent.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  const backend = environment.associateBackend(context)
  const templates = app.templates()

  let given: PageConfig = {}
  let launched: { onLaunch?: (options: object) => void; onShow?: (options: object) => void } = {}
  const configs = new Map<string, PageConfig>()
  const configOf = (route: string): PageConfig => {
    const known = configs.get(route)
    if (known) return known
    load(`${route}.js`)
    configs.set(route, given)
    space.addComponentStaticConfig(route, {})
    space.addCompiledTemplate(route, { groupList: templates, content: templates[route] ?? missing(route) })
    space.componentEnv(route, ({ Page }) => Page({ ...given, data: { ...given.data } }))
    return given
  }
  const create = (route: string): OpenPage => {
    const holder = document.body.appendChild(document.createElement('div'))
    holder.className = 'opened'
    const style = holder.appendChild(document.createElement('style'))
    style.textContent = app.styles[route] ?? ''
    const root = backend.createRoot('page', space, route)
    root.attach(asPlace(holder), asPlace(holder.appendChild(document.createElement('i'))))
    return living(root.get(), route, holder)
  }
  const stack = pageStack({ phone, clock, tabs: app.tabs, configOf, create })
  const load = loader(app.scripts, {
    wx: stubWx(phone, clock),
    App: (config: typeof launched) => {
      launched = config
    },
    Page: (config: PageConfig) => {
      given = config
    },
    Component: () => undefined,
    Behavior: () => undefined,
    getApp: () => launched,
    getCurrentPages: () => stack,
  })
  load('app.js')
  const start = { path: app.first, query: {}, scene: 1001 }
  launched.onLaunch?.(start)
  launched.onShow?.(start)
  phone.answers.get('reLaunch')?.({ url: `/${app.first}` })
}

/** The engine types the elements of a window as its own. */
const asPlace = (element: HTMLElement): GeneralBackendElement => element as unknown as GeneralBackendElement

const missing = (route: string): never => {
  throw new Error(`no template of ${route}`)
}

/** The engine's page, as WeChat's stack of pages holds it. */
const living = (page: object, route: string, holder: HTMLElement): OpenPage => {
  const { setData, onShow, onHide, onUnload } = page as OpenPage & {
    setData: (data: object, done?: () => void) => void
  }
  const lived = Object.assign(page, {
    route,
    __route__: route,
    bytes: [],
    times: [],
    moments: [],
    // Taro writes `cn.[0]`, which WeChat reads as `cn[0]`.
    setData: (data: object, done?: () => void) =>
      setData.call(
        page,
        Object.fromEntries(Object.entries(data).map(([path, value]) => [path.replaceAll('.[', '['), value])),
        done,
      ),
    onShow: () => {
      holder.hidden = false
      onShow?.call(page)
    },
    onHide: () => {
      holder.hidden = true
      onHide?.call(page)
    },
    onUnload: () => {
      onUnload?.call(page)
      holder.remove()
    },
  })
  return lived as unknown as OpenPage
}

/** `wx.request` by the browser's own: from this window to the server's port. */
const ask = async (api: string, { url = '', method, header, data }: Options): Promise<object> => {
  const reply = await fetch(url.replace(/^https:\/\/[^/]+/, api), {
    method: String(method),
    headers: Object.fromEntries(Object.entries(header ?? {}).map(([name, value]) => [name, String(value)])),
    body: typeof data === 'string' ? data : null,
  })
  return { statusCode: reply.status, data: await reply.text(), header: Object.fromEntries(reply.headers) }
}
