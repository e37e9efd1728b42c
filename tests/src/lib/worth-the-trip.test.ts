import fc from 'fast-check'
import { worthTheTrip, type Visit } from '#src/lib/worth-the-trip.ts'
import type { ServiceStatus } from '#types/service-hours.ts'

const because = { rule: 'weekly-hours', name: null, date: null, citation: null } as const

const open: ServiceStatus = {
  at: '2026-11-23T10:00:00+08:00',
  state: 'open',
  because,
  until: '2026-11-23T12:00:00+08:00',
  next: '2026-11-23T13:30:00+08:00',
  nextProvisional: false,
  lastAdmission: null,
  closingSoon: false,
  provisional: false,
}
const closed: ServiceStatus = { ...open, state: 'closed', until: open.next }

const visit = (change: Partial<Visit>): Visit => ({
  status: open,
  missing: 0,
  couldBook: false,
  expected: false,
  ...change,
})

test('open with every paper ready: go, and nothing need change', () => {
  expect(worthTheTrip(visit({}))).toEqual({ verdict: 'go', minutesLeft: 120, changes: [] })
})

test('papers missing: prepare, and ticking them would change it', () => {
  const advice = worthTheTrip(visit({ missing: 3, couldBook: true }))
  expect(advice.verdict).toBe('prepare')
  expect(advice.changes).toEqual([{ kind: 'materials', count: 3 }, { kind: 'book' }])
})

test.each([
  ['2026-11-23T11:29:00+08:00', 'go', 31],
  ['2026-11-23T11:30:00+08:00', 'hurry', 30],
  ['2026-11-23T11:59:30+08:00', 'hurry', 0],
] as const)('at %s, closing at 12:00: %s, %i minutes left', (at, verdict, minutesLeft) => {
  const early = worthTheTrip(visit({ status: { ...open, at } }))
  expect(early.verdict).toBe(verdict)
  expect(early.minutesLeft).toBe(minutesLeft)
})

test('the last number counts, not the closing', () => {
  const status = { ...open, lastAdmission: '2026-11-23T10:20:00+08:00' }
  expect(worthTheTrip(visit({ status }))).toMatchObject({ verdict: 'hurry', minutesLeft: 20 })
  const passed: ServiceStatus = {
    ...status,
    at: '2026-11-23T10:20:00+08:00',
    because: { ...because, rule: 'last-admission-passed' },
  }
  expect(worthTheTrip(visit({ status: passed }))).toEqual({
    verdict: 'wait',
    minutesLeft: null,
    changes: [{ kind: 'opens', at: open.next }],
  })
})

test('somebody expected has no need to hurry', () => {
  const status = { ...open, at: '2026-11-23T11:45:00+08:00' }
  expect(worthTheTrip(visit({ status, expected: true })).verdict).toBe('go')
})

test('closed: later today is worth waiting for, another day is not, and no day at all asks for a call', () => {
  expect(worthTheTrip(visit({ status: closed })).verdict).toBe('wait')
  const tomorrow = { ...closed, next: '2026-11-24T09:00:00+08:00' }
  expect(worthTheTrip(visit({ status: tomorrow }))).toMatchObject({
    verdict: 'stay',
    changes: [{ kind: 'opens', at: tomorrow.next }],
  })
  const never = { ...closed, next: null }
  expect(worthTheTrip(visit({ status: never }))).toMatchObject({ verdict: 'stay', changes: [{ kind: 'call' }] })
})

test('hours nobody publishes: call', () => {
  const status: ServiceStatus = { ...closed, state: 'unpublished', until: null, next: null }
  expect(worthTheTrip(visit({ status, couldBook: true }))).toEqual({
    verdict: 'call',
    minutesLeft: null,
    changes: [{ kind: 'call' }],
  })
})

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
const momentOf = (day: number, at: number): string =>
  `2026-11-${String(day)}T${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00+08:00`

const anyVisit: fc.Arbitrary<Visit> = fc.record({
  status: fc.record({
    at: minute.map((at) => momentOf(23, at)),
    state: fc.constantFrom('open', 'break', 'closed', 'unpublished'),
    because: fc.constantFrom(because, { ...because, rule: 'last-admission-passed' as const }),
    until: fc.option(minute.map((at) => momentOf(24, at))),
    next: fc.option(fc.tuple(fc.constantFrom(23, 25), minute).map(([day, at]) => momentOf(day, at))),
    nextProvisional: fc.boolean(),
    lastAdmission: fc.option(minute.map((at) => momentOf(24, at))),
    closingSoon: fc.boolean(),
    provisional: fc.boolean(),
  }),
  missing: fc.nat(9),
  couldBook: fc.boolean(),
  expected: fc.boolean(),
})

test('nobody is sent to a door where nobody is admitted, nor without a paper', () => {
  fc.assert(
    fc.property(anyVisit, (any) => {
      const { verdict, minutesLeft, changes } = worthTheTrip(any)
      const admitted = any.status.state === 'open' && any.status.because.rule !== 'last-admission-passed'
      if (verdict === 'go' || verdict === 'hurry') {
        expect(admitted).toBe(true)
        expect(any.missing).toBe(0)
      }
      expect(minutesLeft !== null).toBe(admitted && (any.status.lastAdmission ?? any.status.until) !== null)
      expect(changes.some(({ kind }) => kind === 'materials')).toBe(any.missing > 0)
    }),
  )
})

test('whoever is told not to go is told what would change it', () => {
  fc.assert(
    fc.property(anyVisit, (any) => {
      const { verdict, changes } = worthTheTrip(any)
      if (['prepare', 'wait', 'stay', 'call'].includes(verdict)) expect(changes.length).toBeGreaterThan(0)
    }),
  )
})
