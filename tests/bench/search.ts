import { shippedData } from '#mock/data/shipped.ts'
import { matchSearch, searchEntryOf } from '#mock/engine/search.ts'
import type { Office } from '#types/office.ts'
import { type Measured, timed, type Topic } from './measured.ts'

const { offices } = shippedData()

/** As many offices as asked for: the shipped ones, over and over, each copy with a number of its own in its address. */
const manyOffices = (count: number): readonly Office[] =>
  Array.from({ length: count }, (_, index) => {
    const office = offices[index % offices.length]
    if (office === undefined) throw new Error('no office is shipped')
    const address = { ...office.address, zh: `${office.address.zh}${index}号` }
    return index < offices.length ? office : { ...office, id: `${office.id}-${index}`, address }
  })

const queries = ['浦东', 'pudong', '021-58603333', 'guangzhou residence']

const measure = async (): Promise<readonly Measured[]> => {
  const rows: Measured[] = []
  for (const [size, atMost] of [
    [offices.length, 5],
    [10_000, null],
    [100_000, 50],
  ] as const) {
    const entries = manyOffices(size).map(searchEntryOf)
    for (const query of queries) {
      const run = () => entries.filter((entry) => matchSearch(entry, query) !== null)
      rows.push(await timed({ what: `search “${query}”`, size, atMost, run }))
    }
  }
  return rows
}

export const search: Topic = {
  name: 'search',
  title: 'Search',
  about: 'One keystroke: every office is asked for the words typed so far. The first size is the shipped table.',
  measure,
}
