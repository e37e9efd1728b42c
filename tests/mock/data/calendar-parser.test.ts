import { parseData } from '#mock/data/parse.ts'
import { rawData } from './raw-data.ts'

const reading = (changes: Parameters<typeof rawData>[0]) => () => parseData(rawData(changes))

describe('the parser of the calendar', () => {
  it('refuses a holiday without a name, or a date listed twice', () => {
    expect(reading({ holidays: { off: { none: ['2026-01-01'] } } })).toThrow('holidays: unknown reference "none"')
    expect(reading({ holidays: { work: { 'new-year': ['2026-01-01'] } } })).toThrow(
      'holidays: "2026-01-01" is there twice',
    )
  })

  it.each([
    ['a make-up day on a weekday', { work: { 'new-year': ['2026-01-05'] } }, 'make-up day 2026-01-05 is no weekend'],
    [
      'a make-up day of a year without an arrangement',
      { statutoryUntil: '2027-12-31', work: { 'new-year': ['2027-01-02'] } },
      '2027-01-02 is beyond what the table covers',
    ],
    [
      'a day off before the table',
      { off: { 'new-year': ['2025-12-31'] } },
      '2025-12-31 is beyond what the table covers',
    ],
    ['a date that does not exist', { off: { 'new-year': ['2026-02-30'] } }, 'off.new-year.0 not a date'],
    ['years that end before they begin', { coveredUntil: '2025-12-31' }, 'covered until 2025-12-31, before 2026-01-01'],
    [
      'a law that ends before its years',
      { statutoryUntil: '2026-06-30' },
      'statutory until 2026-06-30, before 2026-12-31',
    ],
  ])('refuses %s', (_, holidays, fault) => {
    expect(reading({ holidays })).toThrow(`holidays: ${fault}`)
  })
})
