import type { Office } from '#types/office.ts'
import reading from '#tests/fixtures/national-reading.json'
import { officeOf, shipped } from './shipped-offices.ts'

/** What eyes alone read of one row, without the reader that the data is built by; defaults are left out. */
interface Read {
  readonly region: string
  readonly lines?: readonly number[]
  readonly phones?: readonly string[]
  readonly labels?: readonly (string | null)[]
  readonly windows?: readonly string[]
  readonly joint?: boolean
  readonly answers?: boolean
  readonly restriction?: string
  readonly status?: string
  readonly from?: string
  readonly confidence?: string
  readonly organisation?: string | null
  readonly address?: string | null
}

const rows: readonly (readonly [string, Read])[] = Object.entries(reading)
const tableOffices = shipped.offices.filter(({ id }) => id.startsWith('table-'))

const bare = (text: string): string => text.replace(/\s/g, '')
const isEmptyCell = (office: Office): boolean =>
  office.lost.includes('organisation') && !office.name.zh.includes('缺字')

/** `A21-23` → its three windows, as the shipped data opens it. */
const opened = (range: string): string[] => {
  const [first = '', last] = range.split('-').map((one) => one.replace(/^[A-Za-z]/, ''))
  const letter = /^[A-Za-z]/.exec(range)?.[0] ?? ''
  return last === undefined
    ? [range]
    : Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
        [letter, String(Number(first) + index).padStart(first.length, '0')].join(''),
      )
}

const printedWindows = ({ windows }: Office): string[] => windows.map(({ id }) => id).filter((id) => /\d/.test(id))

describe('the national table agrees with a reading by eye', () => {
  it('in its offices, and how many each region has', () => {
    expect(tableOffices.map(({ id }) => id).sort()).toEqual(rows.map(([key]) => `table-${key}`).sort())
    expect(tableOffices).toHaveLength(457)
    expect(new Set(rows.map(([, { region }]) => region)).size).toBe(32)
    for (const [key, { region }] of rows) {
      const name = region === '新疆生产建设兵团' ? '新疆' : region
      expect([key, officeOf(`table-${key}`).region.name.zh.startsWith(name)]).toEqual([key, true])
    }
  })

  it.each(rows)('on line %s', (key, read) => {
    const office = officeOf(`table-${key}`)
    const phones = office.services[0]?.phones ?? []
    const kinds = office.restrictions.map(({ kind }) => kind)
    const words = office.restrictions.map(({ text }) => text.zh)
    expect({
      lines: office.citations.map(({ line }) => line),
      phones: phones.map(({ printed }) => bare(printed)),
      labels: phones.map(({ label }) => label?.zh ?? null),
      windows: printedWindows(office),
      joint: words.includes('两证联办'),
      answers: kinds.includes('answer-time'),
      restriction: office.restrictions.find(({ kind }) => kind !== 'answer-time' && kind !== 'joint-permits')?.text.zh,
      confidence: office.confidence,
    }).toEqual({
      lines: read.lines ?? [Number(key.split('-')[0])],
      phones: read.phones ?? [],
      labels: read.labels ?? (read.phones ?? []).map(() => null),
      windows: (read.windows ?? []).flatMap(opened),
      joint: read.joint ?? false,
      answers: read.answers ?? false,
      restriction: read.restriction,
      confidence: read.confidence ?? 'clean',
    })
  })

  it.each(rows.filter(([, { status }]) => status !== undefined))(
    'in the status of line %s',
    (key, { status, from }) => {
      expect(officeOf(`table-${key}`).status).toMatchObject({ state: status, from: from ?? null })
    },
  )

  it.each(rows.filter(([, { confidence }]) => confidence !== undefined))(
    'in what was mended or lost on line %s',
    (key, { organisation, address }) => {
      const office = officeOf(`table-${key}`)
      expect(isEmptyCell(office) ? null : bare((office.organisation ?? office.name).zh)).toBe(organisation)
      expect(office.address.zh === null ? null : bare(office.address.zh)).toBe(address)
    },
  )

  it('in where every clean row is clean: it has neither repairs nor anything lost', () => {
    for (const [key, { confidence }] of rows) {
      const { repairs, lost } = officeOf(`table-${key}`)
      const isMended = repairs.length + lost.length > 0
      expect([key, isMended]).toEqual([key, confidence !== undefined])
    }
  })
})
