import guide from '#mock/data/transcript/beijing-guide.json'
import table from '#mock/data/transcript/national-table.json'
import type { Office } from '#types/office.ts'
import { officeOf, shipped } from './shipped-offices.ts'

const bare = (text: string): string => text.replace(/\s/g, '')
const isIn = (text: string, cell: string): boolean => bare(cell).length > 8 && bare(text).includes(bare(cell))

/** What stands in a cell: names and restrictions apart, telephones one by one. */
const partsOf = (cell: string): string[] =>
  (/\d{7}/.test(cell) ? cell.replace(/\s*转\s*/, '转').split(/\s+/) : [cell])
    .flatMap((part) => bare(part).split(/[()]/))
    .filter((part) => part !== '')

const wordsOf = (office: Office): string =>
  [
    office.name.zh,
    office.organisation?.zh ?? '',
    office.address.zh ?? '',
    ...office.restrictions.map(({ text }) => text.zh),
    ...office.services.flatMap(({ phones }) => phones.map(({ printed }) => bare(printed))),
  ].join('\n')

const linesOf = (office: Office): (number | null)[] => office.citations.map(({ line }) => line)

describe('the offices of the national table', () => {
  it.each([
    ['北京', 17],
    ['广东', 41],
  ])('are complete for %s: %d rows', (region, rows) => {
    expect(table.rows.filter((row) => row.region === region)).toHaveLength(rows)
  })

  it.each(table.rows.map((row) => [row.pieces.map(({ line }) => line), row.pieces] as const))(
    'hold every cell of the row of lines %j, and its line',
    (lines, pieces) => {
      const office = officeOf(`table-${lines[0] ?? ''}`)
      expect(linesOf(office)).toEqual(lines)
      const held = wordsOf(office)
      const headings = ['', '1', '19', '北京', '广 东']
      for (const cell of pieces.flatMap(({ cells }) => cells).filter((cell) => !headings.includes(cell))) {
        for (const part of partsOf(cell)) expect(held).toContain(part)
      }
    },
  )

  it('hold an address and telephones that stand in the row, and nothing more', () => {
    for (const { pieces } of table.rows) {
      const office = officeOf(`table-${pieces[0]?.line ?? ''}`)
      const printed = bare(pieces.flatMap(({ cells }) => cells).join(''))
      const phones = office.services.flatMap((service) => service.phones.map((phone) => bare(phone.printed)))
      for (const phone of phones) expect(printed).toContain(phone)
      expect(
        bare(pieces.map(({ cells }) => cells.find((cell) => isIn(office.address.zh ?? '', cell)) ?? '').join('')),
      ).toBe(bare(office.address.zh ?? ''))
    }
  })

  it('publish no hours, which the table does not print', () => {
    const rows = shipped.offices.filter(({ id }) => id.startsWith('table-'))
    expect(rows.flatMap(({ services }) => services.filter(({ hours }) => hours !== null))).toEqual([])
  })

  it('take both permits where the table says so', () => {
    const joint = shipped.offices.filter(
      ({ id, services }) => id.startsWith('table-') && services.some((one) => one.joint),
    )
    expect(joint.map(({ id }) => id)).toEqual([
      'table-4',
      'table-7',
      'table-8',
      'table-19',
      'table-20',
      'table-22',
      'table-402',
    ])
    for (const { services } of joint) {
      expect(services.map(({ itemId }) => itemId)).toEqual(['work-permit', 'residence-permit'])
    }
  })

  it('say that a restriction is damaged, and keep what is left of it', () => {
    expect(officeOf('table-408').restrictions).toMatchObject([
      { kind: 'employers', citation: { line: 410, confidence: 'garbled' } },
    ])
  })

  it('keep the restriction of a merged cell on each of its rows', () => {
    for (const line of [417, 418, 419, 420, 421, 422, 423]) {
      expect(officeOf(`table-${line}`)).toMatchObject({
        organisation: { zh: '南海区科学技术局服务窗口' },
        restrictions: [{ text: { zh: '受理南海辖区内单位业务' }, citation: { line: 418 } }],
      })
    }
  })

  it('have no telephone where none is printed', () => {
    const silent = shipped.offices.filter(({ services }) => services.every(({ phones }) => phones.length === 0))
    expect(silent.map(({ id }) => id)).toEqual(['table-19', 'table-436'])
  })

  it('list the windows as printed', () => {
    const windows = (line: number): string[] => officeOf(`table-${line}`).windows.map(({ id }) => id)
    expect(windows(403)).toEqual(['3', '4', '5', '6', '7', '8'])
    expect(windows(404)).toEqual(['401', '402'])
    expect(windows(405)).toEqual(['55', '56', '57'])
    expect(windows(419)).toEqual(['12', '13', '40'])
    expect(windows(437)).toEqual(['C16'])
  })

  it('say what was inferred, and from what', () => {
    expect(officeOf('table-5').inferred).toMatchObject([{ field: 'district' }])
    for (const line of [18, 20, 399, 401]) {
      expect(officeOf(`table-${line}`).inferred.map(({ field }) => field)).toContain('name')
    }
  })
})

describe('the halls of Beijing', () => {
  it('are twenty-one', () => {
    expect(guide.halls).toHaveLength(21)
    expect(guide.hours).toHaveLength(9)
  })

  it.each(guide.halls.map((hall) => [hall.id, hall] as const))(
    'hold %s with its line, address and hours',
    (id, hall) => {
      const office = officeOf(`beijing-${id}`)
      expect(linesOf(office)).toEqual([hall.line])
      expect(office.name.zh).toBe(hall.name[0])
      expect(bare(office.address.zh ?? '')).toBe(bare(hall.address[0] ?? ''))
      const [service] = office.services
      expect(service).toMatchObject({
        itemId: 'residence-permit',
        guideId: 'beijing-residence-permit',
        phones: [{ printed: '(010) 12367', kind: 'hotline' }],
      })
      const group = guide.hours.find(({ halls }) => id in halls)
      expect(service?.hours).toMatchObject({
        onHolidays: 'announced-separately',
        citation: { source: 'beijing-guide', line: group?.line },
      })
      const hours = service?.hours?.patterns.map((pattern) => ({
        days: pattern.kind === 'weekly' ? pattern.days : [],
        basis: pattern.kind === 'weekly' ? pattern.basis : null,
        at: pattern.intervals.map(({ from, to }) => `${clock(from)}-${clock(to)}`),
      }))
      expect(hours).toEqual(group?.patterns.map((pattern) => ({ ...pattern, basis: 'weekdays' })))
    },
  )

  it('open on Saturdays in fifteen cases, one of them half a day', () => {
    const saturdays = shipped.offices
      .filter(({ id }) => id.startsWith('beijing-'))
      .flatMap(({ id, services }) => services.map(({ hours }) => ({ id, patterns: hours?.patterns ?? [] })))
      .flatMap(({ id, patterns }) =>
        patterns.flatMap((one) =>
          one.kind === 'weekly' && one.days.includes(6) ? [{ id, intervals: one.intervals }] : [],
        ),
      )
    expect(saturdays).toHaveLength(15)
    expect(saturdays.filter(({ intervals }) => intervals.at(-1)?.to === 780)).toEqual([
      { id: 'beijing-government-service-centre', intervals: [{ from: 540, to: 780 }] },
    ])
  })

  it('keep both names where the guide’s two lists differ', () => {
    const named = shipped.offices.filter(({ conflicts }) => conflicts.some(({ kind }) => kind === 'name'))
    expect(named.map(({ id }) => id)).toEqual(['beijing-development-area', 'beijing-daxing', 'beijing-changping'])
  })
})

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
