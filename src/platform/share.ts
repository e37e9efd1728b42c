import type { Result } from './result.ts'

export interface Shared {
  readonly title: string
  readonly text: string
  /** A route of the app. */
  readonly route: string
}

/** `copied`: nothing to share with here, but the link is on the clipboard. */
export type Sharing = Result | { readonly state: 'copied' }

const fromBrowser = async ({ title, text, route }: Shared): Promise<Sharing> => {
  const url = `${window.location.href.replace(/#.*$/, '')}#${route}`
  if (typeof navigator.share !== 'function') return copyLink(url)
  try {
    await navigator.share({ title, text, url })
    return { state: 'done' }
  } catch {
    // The browser does not tell "no" from "cannot" reliably; nothing was sent either way.
    return { state: 'refused' }
  }
}

const copyLink = async (url: string): Promise<Sharing> => {
  try {
    await navigator.clipboard.writeText(url)
    return { state: 'copied' }
  } catch {
    return { state: 'unavailable' }
  }
}

// WeChat shares from its own menu, by `useShareAppMessage` on the page.
const unavailable = (): Promise<Sharing> => Promise.resolve({ state: 'unavailable' })

const onWeb = process.env.TARO_ENV === 'h5'

export const share = { offered: onWeb, send: onWeb ? fromBrowser : unavailable } as const
