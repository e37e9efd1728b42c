import type { Office } from '#types/office.ts'
import type { Request, Response } from '#types/backend.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, now, refused } from '#tests/conformance/scenario.ts'
import { anOffice, aPlan, aService, at, listed, someHours, weekly, words } from '#tests/support/builders.ts'

const beijing = { lat: 39.9, lng: 116.4, centreOf: 'district' as const }
const guangzhou = { lat: 23.13, lng: 113.26, centreOf: 'district' as const }
const guangdong = { code: '440000', name: words('广东省', 'Guangdong') }
const guangzhouCity = { code: '440100', name: words('广州市', 'Guangzhou') }

const offices: readonly Office[] = [
  anOffice({
    id: 'moved',
    name: { zh: '旧窗口', en: 'Old window' },
    region: guangdong,
    city: guangzhouCity,
    position: guangzhou,
    status: { ...listed, state: 'moving', lastDay: '2025-09-30' },
    services: [aService('work-permit', { hours: null })],
  }),
  anOffice({
    id: 'hall',
    name: { zh: '样例大厅', en: 'Sample Hall' },
    organisation: words('窗口管理局', 'Window Bureau'),
    position: beijing,
    services: [aService('residence-permit')],
  }),
  anOffice({
    id: 'late',
    name: { zh: '夜间窗口', en: 'Night window' },
    position: null,
    services: [aService('work-permit', { joint: true, hours: someHours({ patterns: [weekly('18:00-20:00')] }) })],
  }),
  anOffice({
    id: 'south',
    name: { zh: '南方窗口', en: 'Southern window' },
    region: guangdong,
    city: guangzhouCity,
    district: null,
    position: guangzhou,
    services: [aService('work-permit')],
  }),
]

const { backend } = openInAppBackend({
  facts: conformanceFacts({ offices, plans: [aPlan()] }),
  cases: 'clerk',
  now,
})

type Page = Response<'listOffices'>

const idsOf = async (asked: Request<'listOffices'>): Promise<readonly string[]> =>
  accepted(await backend.listOffices(asked)).offices.map(({ id }) => id)

describe('filters', () => {
  test.each([
    [{}, 'hall late south moved'],
    [{ region: '440000' }, 'south moved'],
    [{ city: '440100' }, 'south moved'],
    [{ district: '110101' }, 'hall late moved'],
    [{ item: 'residence-permit' as const }, 'hall'],
    [{ bookable: true }, 'hall'],
    [{ bookable: false }, 'late south moved'],
    [{ joint: true }, 'late'],
    [{ openAt: at('2026-11-23 10:00') }, 'hall south'],
    [{ openAt: at('2026-11-23 18:30') }, 'late'],
    [{ region: '440000', openAt: at('2026-11-23 18:30') }, ''],
  ])('%j gives %s', async (asked, ids) => {
    expect((await idsOf(asked)).join(' ')).toBe(ids)
  })
})

describe('searching', () => {
  test('puts a match of the name before one of the organisation, and what has moved last among equals', async () => {
    expect(await idsOf({ q: '窗口' })).toEqual(['late', 'south', 'moved', 'hall'])
  })

  test('says which field answered', async () => {
    const { offices: found } = accepted(await backend.listOffices({ q: 'window bureau' }))
    expect(found.map(({ id, matched }) => [id, matched])).toEqual([
      [
        'hall',
        [
          {
            field: 'organisation',
            zh: null,
            en: {
              text: 'Window Bureau',
              marks: [
                [0, 6],
                [7, 13],
              ],
            },
          },
        ],
      ],
    ])
  })

  test('for nothing is no search', async () => {
    expect(await idsOf({ q: '  ' })).toHaveLength(4)
  })

  test('for what is nowhere finds nothing', async () => {
    expect(accepted(await backend.listOffices({ q: '火星' }))).toEqual({
      offices: [],
      total: 0,
      cursor: null,
      instead: { drop: [{ filter: 'q', total: 4 }], nearest: null, opensAt: null },
    })
  })
})

describe('nearby', () => {
  test('orders by distance; without a place on the map, and moved away, come last', async () => {
    expect(await idsOf({ near: { lat: 39.9, lng: 116.4 } })).toEqual(['hall', 'south', 'late', 'moved'])
    expect(await idsOf({ near: { lat: 23, lng: 113 } })).toEqual(['south', 'hall', 'late', 'moved'])
  })

  test('says how far, and only when it was asked from where', async () => {
    const { offices: found } = accepted(await backend.listOffices({ near: { lat: 39.9, lng: 116.4 } }))
    expect(found.map(({ distanceKm }) => (distanceKm === null ? null : Math.round(distanceKm)))).toEqual([
      0,
      1888,
      null,
      1888,
    ])
    expect(accepted(await backend.listOffices({})).offices.map(({ distanceKm }) => distanceKm)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('when nothing is found', () => {
  test('each filter that helps is named with what it would give, and so is the nearest city', async () => {
    const asked = { region: '440000', item: 'residence-permit' as const }
    const { total, instead } = accepted(await backend.listOffices(asked))
    expect(total).toBe(0)
    expect(instead?.drop).toEqual([
      { filter: 'place', total: 1 },
      { filter: 'item', total: 2 },
    ])
    expect(instead?.nearest).toMatchObject({ city: { code: '110100' }, total: 1 })
    expect(Math.round(instead?.nearest?.distanceKm ?? 0)).toBe(1888)
  })

  test('because all are closed, the first opening is told', async () => {
    const asked = { item: 'residence-permit' as const, openAt: at('2026-11-22 10:00') }
    const { instead } = accepted(await backend.listOffices(asked))
    expect(instead).toMatchObject({ opensAt: at('2026-11-23 09:00'), drop: [{ filter: 'openAt', total: 1 }] })
  })

  test('two filters that only together leave something are not named alone', async () => {
    const { instead } = accepted(await backend.listOffices({ q: '火星', region: '440000', joint: true }))
    expect(instead).toEqual({ drop: [], nearest: null, opensAt: null })
  })

  test('a cursor past the end of what was found is no failed search', async () => {
    expect(accepted(await backend.listOffices({ cursor: '99' })).instead).toBeNull()
  })
})

describe('places', () => {
  test('are counted from region to district, by code, with the middle of each city', async () => {
    const { regions } = accepted(await backend.listPlaces({}))
    expect(regions.map(({ code, offices: count }) => [code, count])).toEqual([
      ['110000', 2],
      ['440000', 2],
    ])
    expect(regions[1]?.cities[0]).toMatchObject({ code: '440100', offices: 2, bookable: 0, centre: { lat: 23.13 } })
    expect(regions[1]?.cities[0]?.districts.map(({ offices: count }) => count)).toEqual([1])
  })

  test('are counted under the other filters, those without offices left out', async () => {
    const { regions } = accepted(await backend.listPlaces({ q: '南方', item: 'work-permit' }))
    expect(regions.map(({ code, offices: count }) => [code, count])).toEqual([['440000', 1]])
  })
})

describe('pages', () => {
  test('follow one another by their cursor until all were seen', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Page = accepted(await backend.listOffices({ limit: 3, ...(cursor === null ? {} : { cursor }) }))
      expect(page.total).toBe(4)
      seen.push(...page.offices.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor !== null)
    expect(seen).toEqual(['hall', 'late', 'south', 'moved'])
  })

  test.each(['-1', 'x', '1.5', '1e99', 'NaN'])('do not begin at %s', async (cursor) => {
    expect(refused(await backend.listOffices({ cursor }))).toMatchObject({
      code: 'request-invalid',
      fields: [{ path: 'cursor' }],
    })
  })

  test('past the end are empty', async () => {
    expect(accepted(await backend.listOffices({ cursor: '99' }))).toMatchObject({ offices: [], cursor: null })
  })
})

test('a row tells the state of now, the next free place and the telephone', async () => {
  const [hall, late] = accepted(await backend.listOffices({})).offices
  expect(hall).toMatchObject({
    status: { state: 'open' },
    nextFree: at('2026-11-23 13:00'),
    bookable: true,
    phone: null,
  })
  expect(late).toMatchObject({ status: { state: 'closed' }, nextFree: null, bookable: false, joint: true })
})
