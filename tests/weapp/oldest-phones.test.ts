import { unreadableScripts } from '#tests/support/oldest-phones.ts'

test('the oldest phones served can read every script', () => {
  expect(unreadableScripts('dist/weapp')).toEqual([])
})
