import { refusalCode } from '#types/outcome.ts'
import { stage } from '#types/progress.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { infoTexts } from '#src/lib/text/info.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { kindsOf, leavesOf, takes } from './leaves.ts'

const chinese = { ...progressTexts.zh, ...infoTexts.zh, ...stepsTexts.zh }
const english = { ...progressTexts.en, ...infoTexts.en, ...stepsTexts.en }

test('both languages have the same keys, of the same kind', () => {
  expect(kindsOf(english)).toEqual(kindsOf(chinese))
  expect(kindsOf(chinese).length).toBeGreaterThan(300)
})

test('no English words ask for more than the Chinese ones are given', () => {
  const given = new Map(leavesOf(chinese).map(([path, leaf]) => [path, takes(leaf)]))
  const asking = leavesOf(english).filter(([path, leaf]) => takes(leaf) > (given.get(path) ?? 0))
  expect(asking.map(([path]) => path)).toEqual([])
})

test('no words are empty', () => {
  const empty = [...leavesOf(chinese), ...leavesOf(english)].filter(([, value]) => value === '')
  expect(empty).toEqual([])
})

test('no Chinese is left in the English words, but the names of languages', () => {
  const han = leavesOf(english).filter(([, value]) => typeof value === 'string' && /\p{Script=Han}/u.test(value))
  expect(han.map(([path]) => path).filter((path) => !/languageNames|languages/.test(path))).toEqual([])
})

test('no Chinese is left in the English words that are put together either', () => {
  const composed = (text: unknown) => leavesOf(text).filter(([, value]) => typeof value === 'function')
  const withHan = (text: unknown) =>
    composed(text).flatMap(([path, value]) => (/\p{Script=Han}/u.test(String(value)) ? [path] : []))
  expect(withHan(english)).toEqual([])
  // The Chinese ones are seen to be Chinese: what is read is what was written.
  expect(withHan(chinese).length).toBeGreaterThan(composed(chinese).length / 2)
})

test('every refusal and every stage has words', () => {
  for (const text of [chinese, english]) {
    expect(Object.keys(text.refusals).sort()).toEqual([...refusalCode.options].sort())
    expect(Object.keys(text.progress.stages).sort()).toEqual([...stage.options].sort())
  }
})
