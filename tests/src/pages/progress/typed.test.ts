import { codeFault, groupTyped, readLookUp } from '#src/pages/progress/case/typed-code.ts'
import { readTypedDate, readTypedDays } from '#src/lib/typed-date.ts'

// The check character is right in the first and wrong in the second.
const good = 'BA4R16T5TA'
const slipped = 'BA4R16T5TB'

const typeAll = (text: string): string =>
  [...text].reduce((typed, character) => groupTyped(typed, typed + character), '')

test('a code is grouped 5-5 while it is typed, in capitals', () => {
  expect(typeAll('ba4r1')).toBe('BA4R1')
  expect(typeAll('ba4r16')).toBe('BA4R1-6')
  expect(typeAll('ba4r1 6t5ta')).toBe('BA4R1-6T5TA')
})

test('a code that is pasted is grouped too, whatever stands between its characters', () => {
  expect(groupTyped('', ' ba4r1 – 6t5.ta ')).toBe('BA4R1-6T5TA')
})

test('what is being deleted is left as it is', () => {
  expect(groupTyped('BA4R1-6', 'BA4R1-')).toBe('BA4R1-')
  expect(groupTyped('BA4R1-', 'BA4R1')).toBe('BA4R1')
})

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['BA4R1', 'incomplete'],
  [`${good}9`, 'too-long'],
  ['BA4R1-6T5TU', 'bad-character'],
  [slipped, 'bad-check'],
  [good, null],
  ['ba4r1-6t5ta', null],
  ['BA4RI-6T5TA', null],
] as const)('the code "%s" is at fault by %s', (typed, fault) => {
  expect(codeFault(typed)).toBe(fault)
})

test('a look-up is ready when the code checks and the tail has four characters', () => {
  expect(readLookUp({ code: 'ba4rl 6t5ta', tail: ' 5 67x' })).toEqual({ state: 'valid', code: good, tail: '567X' })
})

test('both faults are told at once', () => {
  expect(readLookUp({ code: slipped, tail: '567' })).toEqual({ state: 'invalid', code: 'bad-check', tailShort: true })
})

test.each([
  '2026-09-30',
  '2026/9/30',
  '2026.9.30',
  '20260930',
  '2026年9月30日',
  ' 2026–09–30 ',
  '2026 9 30',
  '２０２６-09-30',
])('the date "%s" is read', (typed) => {
  expect(readTypedDate(typed)).toEqual({ state: 'valid', date: '2026-09-30' })
})

test.each([
  ['', 'empty'],
  ['2026-02-30', 'no-date'],
  ['30/09/2026', 'no-date'],
  ['2026-9', 'no-date'],
  ['soon', 'no-date'],
  ['1999-12-31', 'out-of-range'],
  ['2100-01-01', 'out-of-range'],
])('"%s" is no date to count from: %s', (typed, state) => {
  expect(readTypedDate(typed)).toEqual({ state })
})

test.each([
  ['1', 1],
  [' 60 ', 60],
  ['３', 3],
  ['0', null],
  ['61', null],
  ['7.5', null],
  ['', null],
])('"%s" working days are read as %s', (typed, days) => {
  expect(readTypedDays(typed)).toBe(days)
})
