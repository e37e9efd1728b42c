import { storage } from '#src/platform/storage.ts'
import { taroStub } from '../../support/taro.ts'

beforeEach(() => taroStub.reset())

test('a missing key is null, not an empty text', () => {
  expect(storage.get('draft')).toBeNull()
})

test('what was set is there until it is removed', () => {
  storage.set('draft', '{}')
  expect(storage.get('draft')).toBe('{}')
  expect(storage.keys()).toEqual(['draft'])
  storage.remove('draft')
  expect(storage.get('draft')).toBeNull()
})

test('what another program wrote as something else than text counts as missing', () => {
  taroStub.storage.set('draft', { old: true })
  expect(storage.get('draft')).toBeNull()
})
