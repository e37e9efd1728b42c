import { parseData } from '#mock/data/parse.ts'
import { rawData } from './raw-data.ts'

const at = (...spans: readonly (readonly [number, number])[]): object => ({
  patterns: [{ basis: 'weekdays', days: [1], at: spans }],
})

const monday = { basis: 'weekdays', days: [1], at: [[540, 720]] }
const summer = { ...monday, season: { from: '05-01', to: '09-30' } }
const winter = { ...monday, season: { from: '10-01', to: '04-30' } }
const closure = {
  from: '2026-02-02',
  to: '2026-02-03',
  at: [],
  reason: ['搬迁', 'Moving'],
  cite: 'beijing-guide:72',
}

const reading = (changes: Parameters<typeof rawData>[0]) => () => parseData(rawData(changes))

describe('the parser of service hours', () => {
  it('keeps seasons, closures, special hours of a window and the last admission', () => {
    const special = { ...closure, at: [[600, 660]], window: '1' }
    const hours = { patterns: [summer, winter], exceptions: [closure, special], lastAdmissionBefore: 30 }
    const [office] = parseData(rawData({ hours })).offices
    expect(office?.services[0]?.hours).toMatchObject({
      patterns: [{ season: { from: '05-01', to: '09-30' } }, { season: { from: '10-01', to: '04-30' } }],
      exceptions: [
        { from: '2026-02-02', to: '2026-02-03', intervals: [], windowId: null, reason: { en: 'Moving' } },
        { intervals: [{ from: 600, to: 660 }], windowId: '1' },
      ],
      lastAdmissionBefore: 30,
    })
  })

  it.each([
    ['on other weekdays', [monday, { ...monday, days: [2] }]],
    [
      'one after the other',
      [
        { ...monday, validTo: '2026-04-30' },
        { ...monday, validFrom: '2026-05-01' },
      ],
    ],
    ['in other seasons', [summer, winter]],
    [
      'when the season is over before the other is valid',
      [
        { ...summer, validTo: '2026-12-31' },
        { ...monday, validFrom: '2026-10-01', validTo: '2027-04-30' },
      ],
    ],
    ['weekly and of the nth weekday', [monday, { nth: 2, day: 1, at: [] }]],
    [
      'of other nth weekdays',
      [
        { nth: 1, day: 6, at: [[540, 720]] },
        { nth: 3, day: 6, at: [[540, 720]] },
      ],
    ],
  ])('takes two patterns %s', (_, patterns) => {
    const [office] = parseData(rawData({ hours: { patterns } })).offices
    expect(office?.services[0]?.hours?.patterns).toHaveLength(2)
  })

  describe('refuses, naming the office and the line,', () => {
    it.each([
      ['an interval that ends before it begins', at([720, 540]), 'interval 720–540 ends before it begins'],
      ['an empty interval', at([540, 540]), 'interval 540–540 ends before it begins'],
      [
        'intervals that overlap',
        at([540, 720], [700, 1020]),
        'interval 700–1020 overlaps 540–720, which stands before it',
      ],
      ['an unknown weekday', { patterns: [{ basis: 'weekdays', days: [8], at: [[540, 720]] }] }, 'unknown weekday 8'],
      [
        'a week without days',
        { patterns: [{ basis: 'weekdays', days: [], at: [[540, 720]] }] },
        'a weekly pattern names no weekday',
      ],
      [
        'the unknown day of a monthly pattern',
        { patterns: [{ nth: 2, day: 0, at: [[540, 720]] }] },
        'unknown weekday 0',
      ],
      [
        'a validity that ends before it begins',
        {
          patterns: [
            { basis: 'weekdays', days: [1], at: [[540, 720]], validFrom: '2026-02-01', validTo: '2026-01-31' },
          ],
        },
        'validity ends on 2026-01-31, before it begins on 2026-02-01',
      ],
      [
        'intervals out of order',
        at([780, 1020], [540, 720]),
        'interval 540–720 is earlier than 780–1020, which stands before it',
      ],
      ['weekly hours without hours', at(), 'a weekly pattern names no hours'],
      ['a weekday named twice', { patterns: [{ ...monday, days: [1, 2, 1] }] }, 'weekday 1 is there twice'],
      [
        'the sixth weekday of a month',
        { patterns: [{ nth: 6, day: 1, at: [[540, 720]] }] },
        'no month has a weekday number 6',
      ],
      [
        'two patterns for one weekday',
        { patterns: [monday, { ...monday, at: [[780, 1020]], days: [2, 1] }] },
        'two patterns of one kind name weekday 1 for the same dates',
      ],
      [
        'two patterns for one weekday that are valid on one day together',
        {
          patterns: [
            { ...monday, validTo: '2026-05-01' },
            { ...monday, validFrom: '2026-05-01' },
          ],
        },
        'two patterns of one kind name weekday 1 for the same dates',
      ],
      [
        'two seasons that share a day',
        { patterns: [summer, { ...winter, season: { from: '09-30', to: '04-30' } }] },
        'two patterns of one kind name weekday 1 for the same dates',
      ],
      [
        'a season of hours that are given for the whole year too',
        { patterns: [monday, summer] },
        'two patterns of one kind name weekday 1 for the same dates',
      ],
      [
        'the last and the fourth weekday of a month',
        {
          patterns: [
            { nth: -1, day: 6, at: [[540, 720]] },
            { nth: 4, day: 6, at: [[540, 720]] },
          ],
        },
        'two patterns of one kind name weekday 6 for the same dates',
      ],
      [
        'a closure that ends before it begins',
        { exceptions: [{ ...closure, from: '2026-02-02', to: '2026-02-01' }] },
        'a closure or special hours end on 2026-02-01, before they begin on 2026-02-02',
      ],
      [
        'special hours that overlap',
        {
          exceptions: [
            {
              ...closure,
              at: [
                [540, 720],
                [700, 800],
              ],
            },
          ],
        },
        'interval 700–800 overlaps 540–720, which stands before it',
      ],
      [
        'two closures of one date',
        { exceptions: [closure, { ...closure, from: '2026-02-03', to: '2026-02-09' }] },
        'two closures or special hours are given for 2026-02-03',
      ],
      [
        'a last admission before the opening',
        { lastAdmissionBefore: 180 },
        'last admission 180 minutes before closing leaves nothing of 540–720',
      ],
    ])('%s', (_, hours, fault) => {
      expect(reading({ hours })).toThrow(`hall (beijing-guide:72): ${fault}`)
    })

    it.each([
      ['a day of no month', { ...summer, season: { from: '04-31', to: '09-30' } }],
      ['a day of no year', { ...monday, validFrom: '2026-02-29' }],
      ['a minute after midnight', { ...monday, at: [[540, 1441]] }],
    ])('%s', (_, pattern) => {
      expect(reading({ hours: { patterns: [pattern] } })).toThrow(/^service-hours hall-hours: patterns\.0/)
    })
  })
})
