import type { Result } from './result.ts'

export interface Shared {
  readonly title: string
  readonly text: string
  readonly url: string
}

const fromBrowser = async (content: Shared): Promise<Result> => {
  if (typeof navigator.share !== 'function') return { state: 'unavailable' }
  try {
    await navigator.share({ ...content })
    return { state: 'done' }
  } catch {
    // The browser does not tell "no" from "cannot" reliably; nothing was sent either way.
    return { state: 'refused' }
  }
}

// WeChat shares from its own menu, by `useShareAppMessage` on the page.
const unavailable = (): Promise<Result> => Promise.resolve({ state: 'unavailable' })

export const share: { readonly send: (content: Shared) => Promise<Result> } = {
  send: process.env.TARO_ENV === 'weapp' ? unavailable : fromBrowser,
}
