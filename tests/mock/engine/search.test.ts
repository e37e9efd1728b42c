import { matchSearch, searchEntryOf } from '#mock/engine/search.ts'
import { anOffice, aService, words } from '#tests/support/builders.ts'

const entry = searchEntryOf(
  anOffice({
    name: { zh: '北京市公安局出入境接待大厅', en: 'Exit-Entry Reception Hall' },
    organisation: words('北京市公安局', 'Beijing Public Security Bureau'),
    address: { zh: '东城区安定门东大街2号', en: '2 Andingmen East Street' },
    aliases: ['雍和宫'],
    services: [
      aService('residence-permit', {
        phones: [{ printed: '010-8402 0101', number: '01084020101', extension: null, label: null, kind: 'office' }],
      }),
    ],
  }),
)

const match = (query: string): string | null => matchSearch(entry, query)

test('a part of the name finds an office, in Chinese or in English', () => {
  expect(match('接待大厅')).toBe('name')
  expect(match('reception hall')).toBe('name')
})

test('case, width, spaces and punctuation do not matter', () => {
  expect(match('EXIT ENTRY')).toBe('name')
  expect(match('ｅｘｉｔ－ｅｎｔｒｙ')).toBe('name')
  expect(match('安定门东大街２号')).toBe('address')
})

test('a district, an address, a telephone or another word finds it, and says by which field', () => {
  expect(match('Dongcheng')).toBe('place')
  expect(match('Andingmen')).toBe('address')
  expect(match('84020101')).toBe('phone')
  expect(match('雍和宫')).toBe('alias')
})

test('every word must be found, each in any field; the first word names the field', () => {
  expect(match('接待大厅 Andingmen')).toBe('name')
  expect(match('接待大厅 上海')).toBeNull()
})

test('two fields do not make a word together', () => {
  expect(match('Hall东城')).toBeNull()
})

test('nothing but signs matches nothing', () => {
  expect(match(' —— ')).toBeNull()
})
