import * as z from 'zod/mini'
import { forget, forgetAll, keep, keepIn, readKept, takeUp, writeKept } from '#src/stores/kept.ts'
import { memoryStorage } from '#tests/support/memory-storage.ts'

const lent = (): readonly string[] => {
  const written: string[] = []
  const memory = memoryStorage()
  const set = (key: string, value: string): void => {
    written.push(value)
    memory.set(key, value)
  }
  keepIn({ ...memory, set })
  return written
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  forgetAll()
  jest.useRealTimers()
})

test('a value is written after the tap that changed it, once for all its changes', () => {
  const written = lent()
  for (const typed of ['S', 'Sm', 'Smi']) keep('name', typed)
  expect(written).toEqual([])
  jest.runAllTimers()
  expect(written).toEqual(['"Smi"'])
})

test('what is still to be written is read, and written when the app leaves', () => {
  const written = lent()
  keep('name', 'Smith')
  expect(readKept('name', () => z.string())).toBe('Smith')
  keep('name', 'Smithson')
  writeKept()
  expect(written.at(-1)).toBe('"Smithson"')
  jest.runAllTimers()
  expect(written).toHaveLength(2)
})

test('what is forgotten before it was written is never written', () => {
  const written = lent()
  keep('name', 'Smith')
  forget('name')
  keep('phone', '138')
  forgetAll()
  jest.runAllTimers()
  expect(written).toEqual([])
})

test('of what could be left, only the stores of which something was are asked to take it up', () => {
  lent()
  keep('passes', [])
  writeKept()
  const taken: string[] = []
  const note = (key: string) => () => void taken.push(key)
  takeUp({
    checklists: note('checklists'),
    draft: note('draft'),
    'draft-people': note('draft-people'),
    passes: note('passes'),
    people: note('people'),
    permit: note('permit'),
    'travel-date': note('travel-date'),
  })
  expect(taken).toEqual(['passes'])
})
