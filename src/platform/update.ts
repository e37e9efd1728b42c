import Taro from '@tarojs/taro'

const inWeChat = (listener: (restart: () => void) => void): void => {
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => listener(() => manager.applyUpdate()))
}

/** WeChat fetches a new version by itself and tells when it is there; it is taken up when the reader says so. */
export const update = { onReady: process.env.TARO_ENV === 'weapp' ? inWeChat : (): void => undefined } as const
