import { fetched, type FetchedLanguage, isFetched, languageNames, languages } from '#src/lib/language.ts'
import { addDays, formatDate, weekdayNames } from '#src/lib/dates.ts'
import { nationalityName } from '#src/lib/nationalities.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { infoTexts } from '#src/lib/text/info.ts'
import { fetchPack, packOf } from '#src/lib/text/pack.ts'
import { french, russian } from '#src/lib/text/plural.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { leavesOf, takes, type Leaf } from './leaves.ts'

const english = { ...progressTexts.en, ...infoTexts.en, ...stepsTexts.en }
const englishAt = new Map(leavesOf(english))

beforeAll(async () => {
  await Promise.all(fetched.map(fetchPack))
})

const wordsOf = (language: FetchedLanguage): readonly Leaf[] => leavesOf(packOf(language).text)

test.each(fetched)('no words of %s ask for more than they are given', (language) => {
  const asking = wordsOf(language).filter(([path, leaf]) => takes(leaf) > givenAt(path))
  expect(asking.map(([path]) => path)).toEqual([])
})

const chinese = new Map(leavesOf({ ...progressTexts.zh, ...infoTexts.zh, ...stepsTexts.zh }))
const givenAt = (path: string): number => takes(chinese.get(path))

/** The letters a leaf writes itself: not those of what is put into it. */
const lettersOf = (leaf: unknown): string => {
  const texts = typeof leaf === 'function' ? (String(leaf).match(/`[^`]*`|'[^']*'/g) ?? []) : [String(leaf)]
  return texts.map((text) => text.replace(/\$\{[^}]*\}|\P{L}/gu, '')).join('')
}

test.each(fetched)('%s says nothing as English says it, but where there are no words', (language) => {
  const same = wordsOf(language).filter(([path, leaf]) => String(leaf) === String(englishAt.get(path)))
  expect(same.filter(([, leaf]) => lettersOf(leaf) !== '')).toEqual([])
  // The measure sees the letters of words that are put together too.
  expect(wordsOf(language).filter(([, leaf]) => lettersOf(leaf) !== '').length).toBeGreaterThan(englishAt.size * 0.9)
})

const ownLetters = [
  ['ja', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ru', /\p{Script=Cyrillic}/u],
] as const

test.each(ownLetters)('all words of %s are written in its own letters', (language, own) => {
  const foreign = wordsOf(language).filter(([, leaf]) => lettersOf(leaf) !== '' && !own.test(lettersOf(leaf)))
  expect(foreign).toEqual([])
})

test('each language is named in itself, none twice', () => {
  expect(new Set(languages.map((language) => languageNames[language])).size).toBe(languages.length)
  expect(languages.filter(isFetched)).toEqual([...fetched])
})

test('plurals are those of Unicode CLDR', () => {
  const ru = new Intl.PluralRules('ru')
  const fr = new Intl.PluralRules('fr')
  for (let count = 0; count <= 1200; count += 1) {
    expect([count, russian(count, ['one', 'few', 'many'])]).toEqual([count, ru.select(count)])
    expect([count, french(count, 'one', 'other')]).toEqual([count, fr.select(count)])
  }
})

const year = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))

test.each(fetched)('the days of a year in %s bear the names that Unicode CLDR gives', (language) => {
  const names = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' })
  for (const date of year) {
    const parts = names.formatToParts(new Date(`${date}T00:00:00Z`))
    const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '?'
    const written = formatDate(date, 'long', language)
    for (const part of ['weekday', 'month', 'day', 'year']) expect(written).toContain(valueOf(part))
  }
})

test.each(fetched)('weekdays in %s begin on Monday', (language) => {
  const [monday] = weekdayNames(language)
  expect(formatDate('2026-11-23', 'long', language)).toContain(monday?.long)
  expect(new Set(weekdayNames(language).map(({ short }) => short)).size).toBe(7)
})

test('countries have their names in the reader’s language', () => {
  const named = fetched.map((language) => nationalityName('DEU', language))
  expect(named).toEqual(['ドイツ', '독일', 'Германия', 'Allemagne'])
  expect(fetched.map((language) => nationalityName('XXA', language))).toEqual(fetched.map(() => 'Stateless person'))
})
