import { spans, weekly } from '#tests/support/builders.ts'
import { onDay, ruleOn, subject } from './hours-asked.ts'

describe('hours with seasons', () => {
  const summer = weekly('09:00-12:00 14:30-17:30', { season: { from: '05-01', to: '09-30' } })
  const winter = weekly('09:00-12:00 14:00-17:00', { season: { from: '10-01', to: '04-30' } })
  const office = subject({ patterns: [summer, winter] })
  const afternoon = (date: string) => onDay(office, date).intervals[1]

  test('hours change on the first day of a season, every year', () => {
    const [inSummer, inWinter] = spans('14:30-17:30 14:00-17:00')
    expect(afternoon('2026-04-30')).toEqual(inWinter)
    expect(afternoon('2026-05-06')).toEqual(inSummer)
    expect(afternoon('2026-09-30')).toEqual(inSummer)
    expect(afternoon('2026-10-08')).toEqual(inWinter)
    expect(afternoon('2025-05-06')).toEqual(inSummer)
  })

  test('a season goes over New Year', () => {
    expect(afternoon('2026-12-31')).toEqual(spans('14:00-17:00')[0])
    expect(afternoon('2026-01-05')).toEqual(spans('14:00-17:00')[0])
  })

  test('out of the only season there are no hours', () => {
    expect(ruleOn(subject({ patterns: [summer] }), '2026-11-23')).toBe('weekly-rest')
  })
})
