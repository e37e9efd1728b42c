import { useEffect, useRef, useState } from 'react'

type Answer = (argument: unknown) => unknown

const answers = new Map<string, Answer>()
const calls: { readonly name: string; readonly argument: unknown }[] = []
const storage = new Map<string, unknown>()
let params: Readonly<Record<string, string>> = {}

/** What a test does with the stub: sets answers and route parameters beforehand, reads the calls afterwards. */
export const taroStub = {
  /** The calls so far of one API, oldest first, by what was given to it. */
  given: (name: string): readonly unknown[] =>
    calls.filter((call) => call.name === name).map(({ argument }) => argument),
  /** What an API answers from now on; throw to refuse. */
  answer: (name: string, answer: Answer): void => void answers.set(name, answer),
  route: (given: Readonly<Record<string, string>>): void => {
    params = given
  },
  storage,
  reset: (): void => {
    answers.clear()
    storage.clear()
    calls.length = 0
    params = {}
  },
}

const note = (name: string, argument: unknown): unknown => {
  calls.push({ name, argument })
  return answers.get(name)?.(argument)
}

// A page is shown once it is there, and leaves when it goes; the handlers of the first rendering are called.
const useOnce = (run: () => void) => {
  const first = useRef(run)
  useEffect(() => first.current(), [])
}
const useAtEnd = (run: () => void) => {
  const [first] = useState(() => run)
  useEffect(() => first, [first])
}

export const useLoad = (run: (given: unknown) => void): void => useOnce(() => run(params))
export const useReady = useOnce
export const useDidShow = useOnce
export const useDidHide = useAtEnd
export const useUnload = useAtEnd
export const useRouter = () => ({ params, path: '' })
export const usePullDownRefresh = (run: () => void): void => void answers.set('usePullDownRefresh', run)
export const useReachBottom = (run: () => void): void => void answers.set('useReachBottom', run)
export const useShareAppMessage = (run: Answer): void => void answers.set('useShareAppMessage', run)

const real = {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  getCurrentInstance: () => ({ router: { params }, app: null, page: null }),
  getCurrentPages: () => [],
  getEnv: () => 'WEB',
  nextTick: (run: () => void) => queueMicrotask(run),
  useLoad,
  useReady,
  useDidShow,
  useDidHide,
  useUnload,
  useRouter,
  usePullDownRefresh,
  useReachBottom,
  useShareAppMessage,
}

/** Any other API is noted, and resolves to what the test set, or to nothing. */
const Taro = new Proxy<Readonly<Record<string, unknown>>>(real, {
  get: (known, name) => {
    if (typeof name !== 'string' || name in known) return Reflect.get(known, name) as unknown
    if (name.startsWith('on') || name.startsWith('off') || name.endsWith('Sync')) {
      return (argument: unknown) => note(name, argument)
    }
    return (argument: unknown) =>
      new Promise((resolve) => {
        resolve(note(name, argument))
      })
  },
})

export default Taro
