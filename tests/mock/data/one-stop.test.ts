import { officeOf, shipped } from './shipped-offices.ts'

describe('the one-stop windows', () => {
  it('Guangzhou’s holds on make-up days, and says that its English text disagrees', () => {
    const office = officeOf('guangzhou-one-stop')
    expect(office.status).toMatchObject({ from: '2025-10-09' })
    expect(office.services.map(({ scope }) => scope)).toEqual([
      'full',
      'consultation',
      'consultation',
      'consultation',
      'consultation',
    ])
    expect(office.services[0]?.hours?.patterns).toEqual([
      {
        kind: 'weekly',
        basis: 'working-days',
        days: [1, 2, 3, 4, 5],
        intervals: [
          { from: 540, to: 720 },
          { from: 780, to: 1020 },
        ],
        validFrom: '2025-10-09',
        validTo: null,
        season: null,
      },
    ])
    expect(office.conflicts).toMatchObject([
      { kind: 'hours', shown: { citation: { line: 19 } }, other: { citation: { line: 75 } } },
      { kind: 'scope' },
    ])
  })

  it('the old window of Guangzhou ends after its last day and names the new one', () => {
    expect(officeOf('table-401').status).toEqual({
      state: 'moving',
      from: null,
      lastDay: '2025-09-30',
      supersededBy: 'guangzhou-one-stop',
      text: null,
      citation: { source: 'guangzhou-notice', line: 15, confidence: 'clean' },
    })
  })

  it('Beihai’s rests at midday, labels its two telephones and keeps the other address', () => {
    const office = officeOf('beihai-window-7')
    const [service] = office.services
    expect(service?.hours?.patterns).toMatchObject([
      {
        basis: 'weekdays',
        intervals: [
          { from: 510, to: 720 },
          { from: 900, to: 1080 },
        ],
      },
    ])
    expect(service?.phones.map(({ number, label }) => [number, label?.en])).toEqual([
      ['0779-3211041', 'Work permits'],
      ['0779-2092570', 'Residence permits'],
    ])
    expect(office.conflicts).toMatchObject([
      {
        kind: 'address',
        shown: { citation: { line: 86 } },
        other: { citation: { source: 'national-table', line: 460 } },
      },
      { kind: 'status', shown: { citation: { line: 72 } } },
    ])
    expect(shipped.notices.find(({ id }) => id === 'beihai-trial-ended')).toMatchObject({
      kind: 'caution',
      from: '2021-07-10',
    })
  })
})

describe('offices of one building', () => {
  it.each([
    ['table-4', 'beijing-government-services'],
    ['table-7', 'beijing-chaoyang'],
    ['table-8', 'beijing-cbd'],
    ['table-22', 'beijing-fengtai'],
    ['table-23', 'beijing-yanqing'],
    ['table-402', 'guangzhou-one-stop'],
  ])('%s and %s stay two, linked both ways', (one, other) => {
    expect(officeOf(one).colocatedWith).toEqual([other])
    expect(officeOf(other).colocatedWith).toEqual([one])
  })
})
