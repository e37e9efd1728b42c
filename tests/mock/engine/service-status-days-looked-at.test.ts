import { type Calendar, createCalendar } from '#mock/engine/calendar.ts'
import type { HoursSubject } from '#mock/engine/service-hours.ts'
import { serviceStatusAt } from '#mock/engine/service-status.ts'
import { at, calendarTable, listed, weekly } from '#tests/support/builders.ts'
import { subject } from './hours-asked.ts'

// What makes an answer quick is how little it looks at. That can be counted on any machine; time cannot.

const calendar = createCalendar(calendarTable())
const hall = subject()

describe('no more days are looked at than the answer needs', () => {
  const looked = (of: HoursSubject, moment: string): number => {
    const seen = new Set<number>()
    const counting: Calendar = {
      ...calendar,
      onDay: (day) => {
        seen.add(day)
        return calendar.onDay(day)
      },
    }
    serviceStatusAt(of, at(moment), counting)
    return seen.size
  }

  test('today alone, while something of today is still to come', () => {
    expect(looked(hall, '2026-11-23 08:00')).toBe(1)
    expect(looked(hall, '2026-11-23 10:00')).toBe(1)
  })

  test('up to the next opening and not beyond it', () => {
    expect(looked(hall, '2026-11-23 18:00')).toBe(2)
    expect(looked(hall, '2026-09-30 18:00')).toBe(9)
  })

  test('none between, where the hours begin years later', () => {
    expect(looked(subject({}, { state: 'opening', from: '2035-10-09' }), '2026-11-23 18:00')).toBe(2)
  })

  test('none after today, where nothing can open any more', () => {
    const over = subject({ patterns: [weekly('09:00-12:00', { validTo: '2026-11-20' })] })
    expect(looked(over, '2026-11-23 18:00')).toBe(1)
    expect(looked(subject({}, { state: 'moving', lastDay: '2025-09-30' }), '2026-11-23 18:00')).toBe(1)
    expect(looked({ status: listed, hours: null }, '2026-11-23 18:00')).toBe(1)
  })
})
