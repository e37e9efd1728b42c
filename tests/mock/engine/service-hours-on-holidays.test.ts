import { spans, weekly } from '#tests/support/builders.ts'
import { onDay, ruleOn, subject } from './hours-asked.ts'

describe('3. public holidays and make-up days', () => {
  const workingDays = subject({ patterns: [weekly('09:00-12:00 13:00-17:00', { basis: 'working-days' })] })

  test('a public holiday closes an office and names the holiday', () => {
    expect(onDay(subject(), '2026-10-02')).toMatchObject({ kind: 'holiday', intervals: [] })
    expect(onDay(subject(), '2026-10-02').because).toMatchObject({
      rule: 'public-holiday',
      name: { en: 'National Day' },
    })
  })

  test('where holidays are announced separately, the answer says so', () => {
    expect(ruleOn(subject({ onHolidays: 'announced-separately' }), '2026-10-02')).toBe('holiday-announced-separately')
  })

  test('hours stated as working days hold on a make-up Saturday and Sunday, with the reason', () => {
    for (const date of ['2026-10-10', '2026-09-20', '2025-10-11']) {
      const day = onDay(workingDays, date)
      expect(day).toMatchObject({ kind: 'make-up', intervals: spans('09:00-12:00 13:00-17:00') })
      expect(day.because.rule).toBe('make-up-day')
    }
  })

  test('hours stated as Monday to Friday do not hold on a make-up day, which keeps its badge', () => {
    expect(onDay(subject(), '2026-10-10')).toMatchObject({ kind: 'rest', intervals: [], national: { kind: 'work' } })
  })

  test('an office that states weekdays follows its Saturday hours on a make-up Saturday', () => {
    const saturdays = subject({ patterns: [weekly('09:00-17:00'), weekly('09:00-13:00', { days: [6] })] })
    expect(onDay(saturdays, '2026-10-10')).toMatchObject({ kind: 'working', intervals: spans('09:00-13:00') })
    expect(ruleOn(saturdays, '2026-09-20')).toBe('weekly-rest')
  })

  test('working-day hours that differ by weekday give a make-up day the first of them', () => {
    const patterns = [
      weekly('09:00-12:00', { basis: 'working-days', days: [1, 2] }),
      weekly('10:00-12:00', { basis: 'working-days', days: [3, 4, 5] }),
    ]
    expect(onDay(subject({ patterns }), '2026-10-10').intervals).toEqual(spans('09:00-12:00'))
  })

  test('working-day hours stated in two lines both hold on a make-up day', () => {
    const patterns = [
      weekly('09:00-12:00', { basis: 'working-days' }),
      weekly('13:00-17:00', { basis: 'working-days' }),
    ]
    expect(onDay(subject({ patterns }), '2026-10-10').intervals).toEqual(spans('09:00-12:00 13:00-17:00'))
  })

  test('a make-up day before the hours are valid is not worked', () => {
    const later = subject({ patterns: [weekly('09:00-12:00', { basis: 'working-days', validFrom: '2025-10-09' })] })
    expect(ruleOn(later, '2025-09-28')).toBe('weekly-rest')
  })
})
