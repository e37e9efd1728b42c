import { shippedData } from '#mock/data/shipped.ts'
import { buildSearchIndex } from '#mock/engine/search-index.ts'
import { searchOffices } from '#mock/engine/search.ts'
import { type Measured, timed, type Topic } from './measured.ts'
import { manyOffices } from './many-offices.ts'

/** Of each kind: place, pinyin, first letters, phone, words run together, two words, a single letter, nothing. */
const queries = ['浦东', 'pudong', 'pd', '021-58603333', '浦东两证', 'guangzhou residence', 'p', '火星']

const measure = async (): Promise<readonly Measured[]> => {
  const { offices, pinyin } = shippedData()
  const rows: Measured[] = []
  for (const [size, atMost] of [
    [offices.length, 5],
    [455, 5],
    [10_000, null],
    [100_000, 50],
  ] as const) {
    const index = buildSearchIndex(manyOffices(offices, size), pinyin)
    for (const query of queries) {
      rows.push(await timed({ what: `search “${query}”`, size, atMost, run: () => searchOffices(index, query) }))
    }
  }
  const run = () => buildSearchIndex(offices, pinyin)
  rows.push(await timed({ what: 'make the index', size: offices.length, atMost: null, run }))
  return rows
}

export const search: Topic = {
  name: 'search',
  title: 'Search',
  about:
    'One keystroke: every office is asked for the words typed so far, and ranked. The first size is the shipped table, ' +
    'the second that of the national one; they are made of the first, each office with an address, a telephone and a name of its own.',
  measure,
}
