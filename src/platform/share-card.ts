import { useShareAppMessage } from '@tarojs/taro'

export interface ShareCard {
  readonly title: string
  /** A route of the app, without anything of a person. */
  readonly path: string
}

/**
 * What WeChat's share menu sends from a page; its config says `enableShareAppMessage`. The picture is the app's: by itself
 * WeChat would take one of the page, with whatever the reader has filled in.
 */
export const useShareCard = (card: () => ShareCard): void =>
  useShareAppMessage(() => ({ ...card(), imageUrl: '/assets/tab/offices-selected.png' }))
