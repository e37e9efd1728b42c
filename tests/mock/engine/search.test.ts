import fc from 'fast-check'
import { buildSearchIndex } from '#mock/engine/search-index.ts'
import { explainMatch } from '#mock/engine/search-marks.ts'
import { searchOffices } from '#mock/engine/search.ts'
import type { MarkedText } from '#types/search-match.ts'
import { offices, pinyin } from './searched-offices.ts'

const index = buildSearchIndex(offices, pinyin)

/** The ids that answer, best first. */
const find = (query: string): readonly string[] =>
  [...searchOffices(index, query).scores]
    .map((score, at) => ({ score, id: offices[at]?.id ?? '' }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ id }) => id)

const shown = (text: MarkedText | null | undefined): string | null => {
  if (text === null || text === undefined) return null
  const parts = text.marks.map(([from, to], at) => {
    const before = text.text.slice(text.marks[at - 1]?.[1] ?? 0, from)
    return `${before}[${text.text.slice(from, to)}]`
  })
  return parts.join('') + text.text.slice(text.marks.at(-1)?.[1] ?? 0)
}

const why = (query: string, id: string): readonly string[] => {
  const at = offices.findIndex((office) => office.id === id)
  return explainMatch(index, searchOffices(index, query), at).map(({ field, zh, en }) =>
    [field, shown(zh), shown(en)].filter((part) => part !== null).join(' '),
  )
}

describe('a place is found', () => {
  test.each([
    ['浦东', 'pudong'],
    ['浦东新区', 'pudong'],
    ['上海浦东', 'pudong'],
    ['上海市浦东新区', 'pudong'],
    ['pudong', 'pudong'],
    ['PuDong', 'pudong'],
    ['pu dong', 'pudong'],
    ['pudongxinqu', 'pudong'],
    ['shanghai pudong', 'pudong'],
    ['shanghaipudong', 'pudong'],
    ['pd', 'pudong'],
    ['shpd', 'pudong'],
    ['pudong new area', 'pudong'],
    ['szns', 'nanshan'],
    ['shenzhennanshan', 'nanshan'],
    ['深圳南山', 'nanshan'],
    ['深圳南山区', 'nanshan'],
    ['广东南山', 'nanshan'],
    ['nanshan district', 'nanshan'],
    ['chongqing', 'chongqing'],
    ['cqyz', 'chongqing'],
    ['xian', 'street'],
    ["xi'an", 'street'],
    ['ｘｉａｎ', 'street'],
  ])('by %s', (query, id) => {
    expect(find(query)[0]).toBe(id)
  })

  test('before an address that holds the same word', () => {
    expect(find('浦东')).toEqual(['pudong', 'street'])
    expect(find('pudong')).toEqual(['pudong', 'street'])
  })

  test('at the beginning of a syllable only', () => {
    expect(find('udong')).toEqual([])
    expect(find('engzhen')).toEqual([])
  })

  test('by a word read otherwise than its characters', () => {
    expect(find('zhongqing')).toEqual([])
  })
})

describe('a telephone is found', () => {
  test.each([
    '021-58603333',
    '(021) 5860 3333',
    '021 58603333',
    '58603333',
    '+86 21 5860 3333',
    '008621 58603333',
    '５８６０３３３３',
    '586033',
    '0333',
    '021-58603333 转 8012',
    '58603333-8012',
    '58603333 ext. 8012',
  ])('by %s', (query) => {
    expect(find(query)).toEqual(['pudong'])
  })

  test('a short number whole before a long one that begins with it', () => {
    expect(find('12345')).toEqual(['nanshan', 'street'])
  })

  test('not by two figures, which are in almost all', () => {
    expect(find('58')).toEqual([])
  })
})

describe('the rest is found', () => {
  test.each([
    ['两证', ['pudong']],
    ['residence', ['pudong', 'nanshan']],
    ['居留许可', ['pudong', 'nanshan']],
    ['juliu', ['pudong', 'nanshan']],
    ['work permit', ['street', 'pudong', 'chongqing']],
    ['张江路155', ['pudong']],
    ['zhangjianglu155', ['pudong']],
    ['155', ['street', 'pudong']],
    ['b座', ['pudong']],
    ['科技园', ['nanshan']],
    ['重庆市', ['chongqing']],
    ['火星', []],
    [' —— ', []],
    ['', []],
  ])('by %s: %j', (query, ids) => {
    expect(find(query)).toEqual(ids)
  })

  test('every word must be found, each in any field', () => {
    expect(find('浦东 residence')).toEqual(['pudong'])
    expect(find('浦东 南山')).toEqual([])
  })

  test('words run together are cut at places, at items and where the writing changes', () => {
    expect(find('浦东两证')).toEqual(['pudong'])
    expect(find('深圳居留许可')).toEqual(['nanshan'])
    expect(find('深圳residence')).toEqual(['nanshan'])
    expect(find('深圳两证')).toEqual([])
  })

  test('words that narrow nothing do no harm', () => {
    expect(find('the office in nanshan district of shenzhen')).toEqual(['nanshan'])
    expect(find('去 浦东 办理 居留')).toEqual(['pudong'])
  })
})

describe('what answered is marked', () => {
  test.each([
    ['浦东', 'pudong', ['place 上海市[浦东]新区']],
    ['pudong', 'pudong', ['place 上海市[浦东]新区 [Pudong] New Area, Shanghai']],
    ['pd', 'pudong', ['place 上海市[浦东]新区']],
    ['szns', 'nanshan', ['place 广东省[深圳]市[南山]区']],
    ['pudo', 'street', ['address [浦东]大道 155 号']],
    ['５８６０ ３３３３', 'pudong', ['phone 021-[58603333]-8012']],
    ['1558', 'pudong', []],
    ['residence', 'nanshan', ['service [Residence] permit']],
    ['浦东两证', 'pudong', ['place 上海市[浦东]新区', 'service [两证]']],
    [
      'nan shan',
      'nanshan',
      ['name [南山]大厅 [Nan]shan Hall', 'place 广东省深圳市[南山]区 [Nan]shan District, Shenzhen, Guangdong'],
    ],
  ])('of %s at %s: %j', (query, id, marks) => {
    expect(why(query, id)).toEqual(marks)
  })
})

describe('whatever is typed', () => {
  const query = fc.string({
    unit: fc.constantFrom(...Array.from('浦东南山pudongszns 021-58两证居留 区')),
    maxLength: 14,
  })

  test('spaces, case and width of it change nothing', () => {
    fc.assert(
      fc.property(query, (typed) => {
        const wide = typed.replace(/[a-z\d]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
        expect(find(` ${typed.toUpperCase()} `)).toEqual(find(typed))
        expect(find(wide)).toEqual(find(typed))
      }),
    )
  })

  test('another word never finds more offices', () => {
    fc.assert(
      fc.property(query, fc.constantFrom('浦东', 'nanshan', '大厅', '两证'), (typed, more) => {
        fc.pre(/[a-z浦东南山两证居留]/.test(typed) && find(typed).length > 0)
        expect(find(typed)).toEqual(expect.arrayContaining(find(`${typed} ${more}`)))
      }),
    )
  })

  test('marks lie inside their text, in order and apart', () => {
    fc.assert(
      fc.property(query, (typed) => {
        for (const id of find(typed)) {
          const at = offices.findIndex((office) => office.id === id)
          const matches = explainMatch(index, searchOffices(index, typed), at)
          expect(matches.length).toBeGreaterThan(0)
          for (const text of matches.flatMap(({ zh, en }) => [zh, en]).filter((one) => one !== null)) {
            const ends = text.marks.flat()
            expect(ends.length).toBeGreaterThan(0)
            expect([...new Set(ends)].sort((one, other) => one - other)).toEqual(ends)
            expect(text.text.length).toBeGreaterThanOrEqual(ends.at(-1) ?? 0)
          }
        }
      }),
    )
  })
})
