import type { DeviceClock } from './device-clock.ts'
import type { Downloads } from './sandbox.ts'
import { asking, plain } from './wx-names.ts'

type Callback = ((result: object) => void) | undefined

export interface Options {
  readonly url?: string
  readonly delta?: number
  readonly success?: Callback
  readonly fail?: Callback
  readonly complete?: Callback
  readonly [name: string]: unknown
}

/** Answers an API call: a result, now or later, or a throw whose message is WeChat's `errMsg`. */
export type Answer = (options: Options) => object | undefined

export type PhoneClock = Pick<DeviceClock, 'now' | 'setTimeout'>

export interface Phone {
  /** Kept as text, as WeChat does; `null` answers for nothing kept. */
  readonly storage: Map<string, string>
  /** Every `wx` call that has options, oldest first. */
  readonly calls: { readonly name: string; readonly options: Options; readonly at: number }[]
  readonly answers: Map<string, Answer>
  /** What the world outside takes its own time for; the phone's clock waits for it. */
  readonly underway: Set<Promise<void>>
  readonly downloads: Downloads
}

export const newPhone = (): Phone => ({
  storage: new Map(),
  calls: [],
  answers: new Map<string, Answer>([
    ['getRandomValues', evenBytes()],
    ['getUpdateManager', () => ({ onUpdateReady: () => undefined })],
    ['getClipboardData', () => ({ data: '' })],
    ['scanCode', () => ({ result: '' })],
    ['getFuzzyLocation', () => ({ latitude: 39.9, longitude: 116.4 })],
    ['getScreenBrightness', () => ({ value: 0.4 })],
  ]),
  underway: new Set(),
  downloads: { milliseconds: 80, failing: new Set() },
})

/** Chance that is the same in every run: bytes of a short generator, a new stretch at each call. */
const evenBytes = (): Answer => {
  let seed = 1
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed & 255
  }
  return ({ length }) => ({ randomValues: Uint8Array.from({ length: Number(length) }, next).buffer })
}

/**
 * `wx` with the APIs that `wx-names.ts` lists: each call is noted and succeeds with nothing, unless the test says
 * otherwise. Taro copies what it finds here by name when it starts, so an API that is not listed does not exist.
 */
export const stubWx = (phone: Phone, clock: PhoneClock): object => ({
  ...Object.fromEntries(asking.map((name) => [name, (options: Options = {}) => ask({ phone, clock, name }, options)])),
  ...Object.fromEntries(plain.map((name) => [name, (options: Options = {}) => note({ phone, clock, name }, options)])),
  ...device,
  getAppBaseInfo: () => ({ ...about, theme: 'light', ...phone.answers.get('getAppBaseInfo')?.({}) }),
  ...storageOf(phone),
  nextTick: (run: () => void) => clock.setTimeout(run),
})

interface Call {
  readonly phone: Phone
  readonly clock: PhoneClock
  readonly name: string
}

const note = ({ phone, clock, name }: Call, options: Options): object | undefined => {
  phone.calls.push({ name, options, at: clock.now() })
  return phone.answers.get(name)?.(options)
}

const ask = (call: Call, options: Options): void => {
  const { phone, clock, name } = call
  const tell = (how: 'success' | 'fail', result: object): void => {
    clock.setTimeout(() => {
      options[how]?.(result)
      options.complete?.(result)
    })
  }
  const done = (result: object) => tell('success', { errMsg: `${name}:ok`, ...result })
  const failed = (error: unknown) =>
    tell('fail', { errMsg: `${name}:fail ${error instanceof Error ? error.message : ''}` })
  try {
    const given = note(call, options) ?? {}
    if (comesLater(given)) wait(phone, given.then(done, failed))
    else done(given)
  } catch (error) {
    failed(error)
  }
}

const comesLater = (given: object): given is Promise<object> => given instanceof Promise

const wait = ({ underway }: Phone, work: Promise<void>): void => {
  const coming = work.then(() => void underway.delete(coming))
  underway.add(coming)
}

const screen = {
  windowWidth: 390,
  windowHeight: 700,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
}
const about = {
  ...screen,
  language: 'zh_CN',
  platform: 'android',
  SDKVersion: '3.5.0',
  version: '8.0.49',
  system: 'Android 14',
}

const device = {
  canIUse: () => true,
  getSystemInfoSync: () => about,
  getWindowInfo: () => screen,
  getDeviceInfo: () => about,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'release' } }),
  getMenuButtonBoundingClientRect: () => ({ top: 51, right: 380, bottom: 83, left: 293, width: 87, height: 32 }),
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
}

const storageOf = ({ storage }: Phone) => ({
  // WeChat answers '' for a key that is missing.
  getStorageSync: (key: string): unknown => JSON.parse(storage.get(key) ?? '""'),
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
})
