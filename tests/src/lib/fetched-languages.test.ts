import { formatDate, formatMoment } from '#src/lib/dates.ts'
import { fetched } from '#src/lib/language.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { infoTexts } from '#src/lib/text/info.ts'
import { fetchPack, packOf } from '#src/lib/text/pack.ts'
import { french, russian } from '#src/lib/text/plural.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { kindsOf, leavesOf } from './leaves.ts'

beforeAll(async () => {
  for (const language of fetched) await fetchPack(language)
})

const chinese = { ...progressTexts.zh, ...infoTexts.zh, ...stepsTexts.zh }
const english = { ...progressTexts.en, ...infoTexts.en, ...stepsTexts.en }

test.each(fetched)('%s has the keys of the Chinese, of the same kind, and none is empty', (language) => {
  const { text } = packOf(language)
  expect([...kindsOf(text)].sort()).toEqual([...kindsOf(chinese)].sort())
  expect(leavesOf(text).filter(([, value]) => value === '')).toEqual([])
})

// Marks without a letter are nobody's words.
const letters = /\p{L}/u

test.each(fetched)('no words of %s are the English ones', (language) => {
  const known = new Map(leavesOf(english))
  const same = leavesOf(packOf(language).text).filter(
    ([path, value]) => typeof value === 'string' && value === known.get(path) && letters.test(value),
  )
  expect(same).toEqual([])
})

test('Russian counts by the last digits', () => {
  const places = (count: number) => russian(count, ['место', 'места', 'мест'])
  const told = [0, 1, 2, 4, 5, 11, 12, 14, 20, 21, 22, 25, 101, 111, 112, 122]
  expect(told.map(places).join(' ')).toBe(
    'мест место места места мест мест мест мест мест место места мест место мест мест места',
  )
})

test('French takes the singular for nothing and for one', () => {
  expect([0, 1, 2, 21].map((count) => french(count, 'place', 'places'))).toEqual(['place', 'place', 'places', 'places'])
})

test('dates are written as each language writes them', () => {
  expect(fetched.map((language) => formatDate('2026-12-01', 'long', language))).toEqual([
    '2026年12月1日 火曜日',
    '2026년 12월 1일 화요일',
    'вторник, 1 декабря 2026 г.',
    'mardi 1er décembre 2026',
  ])
  expect(fetched.map((language) => formatMoment('2026-11-24T09:30:00+08:00', language))).toEqual([
    '11月24日(火) 09:30',
    '11월 24일(화) 09:30',
    'вт, 24 нояб., 09:30',
    'mar. 24 nov. à 09:30',
  ])
})
