import guide from '#mock/data/transcript/beijing-guide.json'
import type { Office } from '#types/office.ts'
import { officeOf, shipped } from './shipped-offices.ts'

const bare = (text: string): string => text.replace(/\s/g, '')

const linesOf = (office: Office): (number | null)[] => office.citations.map(({ line }) => line)

describe('the offices of the national table', () => {
  it('publish no hours, which the table does not print', () => {
    const rows = shipped.offices.filter(({ id }) => id.startsWith('table-'))
    expect(rows.flatMap(({ services }) => services.filter(({ hours }) => hours !== null))).toEqual([])
  })

  it('take both permits where the table says so', () => {
    const joint = shipped.offices.filter(
      ({ id, services }) => id.startsWith('table-') && services.some((one) => one.joint),
    )
    const lines = ['4', '7', '8', '19', '20', '22', '129', '148', '402', '450', '467']
    expect(joint.map(({ id }) => id)).toEqual(lines.map((line) => `table-${line}`))
    for (const { services, restrictions } of joint) {
      expect(services.map(({ itemId }) => itemId)).toEqual(['work-permit', 'residence-permit'])
      expect(restrictions.map(({ kind }) => kind)).toContain('joint-permits')
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
    const lines = ['19', '129', '129-2', '378', '379', '436']
    expect(silent.map(({ id }) => id)).toEqual(lines.map((line) => `table-${line}`))
  })

  it('list the windows as printed', () => {
    const windows = (line: number): string[] => officeOf(`table-${line}`).windows.map(({ id }) => id)
    expect(windows(403)).toEqual(['3', '4', '5', '6', '7', '8'])
    expect(windows(404)).toEqual(['401', '402'])
    expect(windows(405)).toEqual(['55', '56', '57'])
    expect(windows(419)).toEqual(['12', '13', '40'])
    expect(windows(437)).toEqual(['C16'])
    expect(windows(451)).toEqual(['A21', 'A22', 'A23'])
    expect(windows(227).slice(0, 5)).toEqual(['E141', 'E142', 'E143', 'E144', 'E155'])
    expect(windows(482)).toEqual(['2'])
  })

  it('keep a part of an address that is left, and say that the rest is lost', () => {
    expect(officeOf('table-116')).toMatchObject({
      address: { zh: '牡丹江市东安区卧龙街12号牡丹江市人民(此处缺字)' },
      lost: ['address'],
      confidence: 'garbled',
    })
    expect(officeOf('table-141')).toMatchObject({
      name: { zh: '上海市受理点', en: 'Office in Shanghai' },
      address: { zh: null, en: null },
      lost: ['organisation', 'address'],
    })
  })

  it('show what is left of a number that became a float, and offer nothing to dial', () => {
    for (const [id, printed] of [
      ['table-514', '8.72E+10'],
      ['table-529', '8.72E+09'],
    ] as const) {
      expect(officeOf(id).lost).toEqual(['phones'])
      expect(officeOf(id).services[0]?.phones).toMatchObject([{ printed, number: null, doubt: 'unreadable' }])
    }
  })

  it('name what was withdrawn, is about to change or has not opened, in the words of the table', () => {
    const notListed = shipped.offices.filter(({ id, status }) => id.startsWith('table-') && status.state !== 'listed')
    expect(notListed.map(({ id, status }) => [id, status.state, status.from, status.text?.zh ?? null])).toEqual([
      ['table-199', 'withdrawn', '2019-04-01', '市本级窗口自2019.4.1起撤销'],
      ['table-216', 'withdrawn', '2019-04-01', '本窗口自2019.4.1起撤销'],
      ['table-238', 'withdrawn', null, '嘉兴市本级窗口目前协调取消中'],
      ['table-299', 'moving', null, '即将变化'],
      ['table-378', 'not-open-yet', null, '暂未正式提供服务'],
      ['table-379', 'not-open-yet', null, '暂未正式提供服务'],
      ['table-401', 'moving', null, null],
    ])
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
      { id: 'beijing-government-services', intervals: [{ from: 540, to: 780 }] },
    ])
  })

  it('keep both names where the guide’s two lists differ', () => {
    const named = shipped.offices.filter(
      ({ id, conflicts }) => id.startsWith('beijing-') && conflicts.some(({ kind }) => kind === 'name'),
    )
    expect(named.map(({ id }) => id)).toEqual(['beijing-development-area', 'beijing-daxing', 'beijing-changping'])
  })
})

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
