import { createKeyValueStore } from '#mock/stores/key-value.ts'
import { memoryStorage } from '#tests/support/memory-storage.ts'
import { describeStore } from './store.ts'

const onCorrupt = (key: string): void => {
  throw new Error(`Corrupt: ${key}`)
}

describeStore('the key-value store', () => {
  const storage = memoryStorage()
  const openAgain = () => createKeyValueStore({ storage, onCorrupt })
  return Promise.resolve({
    store: openAgain(),
    reopen: () => Promise.resolve(openAgain()),
    close: () => Promise.resolve(),
  })
})
