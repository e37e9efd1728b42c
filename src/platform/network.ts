import Taro from '@tarojs/taro'

export interface Network {
  readonly isOnline: () => Promise<boolean>
  /** Answers the way to stop listening. */
  readonly onChange: (listener: (online: boolean) => void) => () => void
}

const weChat: Network = {
  isOnline: async () => (await Taro.getNetworkType()).networkType !== 'none',
  onChange: (listener) => {
    const changed: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => listener(isConnected)
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  },
}

const browser: Network = {
  isOnline: () => Promise.resolve(navigator.onLine),
  onChange: (listener) => {
    const changed = (): void => listener(navigator.onLine)
    window.addEventListener('online', changed)
    window.addEventListener('offline', changed)
    return () => {
      window.removeEventListener('online', changed)
      window.removeEventListener('offline', changed)
    }
  },
}

export const network: Network = process.env.TARO_ENV === 'weapp' ? weChat : browser
