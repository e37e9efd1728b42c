import Taro from '@tarojs/taro'

/** Text by key, kept on the phone; `set` throws when the device has no room. */
export const storage = {
  // Taro answers '' for a key that was never written, so an empty text counts as missing.
  get: (key: string): string | null => {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? text : null
  },
  set: (key: string, value: string): void => Taro.setStorageSync(key, value),
  remove: (key: string): void => Taro.removeStorageSync(key),
  keys: (): readonly string[] => Taro.getStorageInfoSync().keys,
} as const
