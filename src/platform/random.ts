import Taro from '@tarojs/taro'
import { createRandomPool, type RandomPool } from './random-pool.ts'

// A booking takes some 60 bytes: enough for dozens before the first refill returns.
const poolBytes = 4096

// Callbacks, because Taro does not turn this one into a promise.
const fromWeChat = (length: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error('WeChat gave no random values', { cause: errMsg })),
    })
  })

const browser: RandomPool = {
  ready: () => Promise.resolve(),
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
}

/** Wait for `ready` once, before the first booking. */
export const random: RandomPool = process.env.TARO_ENV === 'weapp' ? createRandomPool(fromWeChat, poolBytes) : browser
