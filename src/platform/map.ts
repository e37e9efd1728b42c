export interface MapLink {
  readonly map: 'amap' | 'apple' | 'google'
  readonly url: string
}

/**
 * Searches by the Chinese address: no office of ours has a surveyed point, and a pin on the middle
 * of a district would send people to the wrong street. WeChat opens no outside pages, so there the
 * address is copied instead.
 */
const searches = (address: string): readonly MapLink[] => {
  const query = encodeURIComponent(address)
  return [
    { map: 'amap', url: `https://uri.amap.com/search?keyword=${query}` },
    { map: 'apple', url: `https://maps.apple.com/?q=${query}` },
    { map: 'google', url: `https://www.google.com/maps/search/?api=1&query=${query}` },
  ]
}

export interface MapAdapter {
  readonly links: (chineseAddress: string) => readonly MapLink[]
  readonly open: (link: MapLink) => void
}

export const map: MapAdapter =
  process.env.TARO_ENV === 'weapp'
    ? { links: () => [], open: () => undefined }
    : { links: searches, open: ({ url }) => void window.open(url, '_blank', 'noopener') }
