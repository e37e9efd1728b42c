import Taro from '@tarojs/taro'

/**
 * The oldest base library of WeChat's that is served: the first that asks about privacy through the app
 * (`onNeedPrivacyAuthorization`). Everything else in use is older: `getFuzzyLocation` 2.25.0, `createOffscreenCanvas`
 * 2.16.1, `getRandomValues` 2.15.0, `require.async` 2.11.2. The account's own setting of it stands in docs/release.md.
 */
export const oldestBaseLibrary = '2.32.3'

/** Whether version `one` is older than `other`; both as WeChat writes them: `2.32.3`. */
export const isOlder = (one: string, other: string): boolean => {
  const [own, others] = [one, other].map((version) => version.split('.').map(Number))
  for (const [index, part] of (others ?? []).entries()) {
    const mine = own?.[index] ?? 0
    if (mine !== part) return mine < part
  }
  return false
}

/** Whether this WeChat is too old for parts of the app; never on the web. */
export const isTooOld = (): boolean =>
  process.env.TARO_ENV === 'weapp' && isOlder(Taro.getAppBaseInfo().SDKVersion ?? '0', oldestBaseLibrary)
