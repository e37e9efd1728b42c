import { spans } from '#tests/support/builders.ts'
import { dated, onDay, ruleOn, subject } from './hours-asked.ts'

describe('closures and special hours of one window', () => {
  const exceptions = [
    dated('2026-11-24', '', { windowId: '1' }),
    dated('2026-10-02', '10:00-11:00', { windowId: '1' }),
    dated('2026-11-26', '14:00-15:00'),
    dated('2026-11-26', '', { windowId: '1' }),
    dated('2026-11-27', ''),
    dated('2026-11-27', '09:00-10:00', { windowId: '1' }),
  ]
  const office = subject({ exceptions })
  const [first, second] = ['1', '2'].map((windowId) => ({ ...office, windowId }))

  test('close it, and leave the office and its other windows as they are', () => {
    expect(first && ruleOn(first, '2026-11-24')).toBe('closure')
    expect(second && ruleOn(second, '2026-11-24')).toBe('weekly-hours')
    expect(ruleOn(office, '2026-11-24')).toBe('weekly-hours')
  })

  test('open it on a public holiday alone', () => {
    expect(first && onDay(first, '2026-10-02')).toMatchObject({ kind: 'special', intervals: spans('10:00-11:00') })
    expect(second && ruleOn(second, '2026-10-02')).toBe('public-holiday')
  })

  test('come before special hours of the office, not before its closure', () => {
    expect(first && ruleOn(first, '2026-11-26')).toBe('closure')
    expect(second && ruleOn(second, '2026-11-26')).toBe('special-hours')
    expect(first && ruleOn(first, '2026-11-27')).toBe('closure')
  })
})
