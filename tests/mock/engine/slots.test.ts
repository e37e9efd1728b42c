import fc from 'fast-check'
import { slotsOf, type SlotsQuestion } from '#mock/engine/slots.ts'
import type { BookingPlan } from '#types/booking-plan.ts'
import type { DatedHours, ServiceDay } from '#types/service-hours.ts'
import { aPlan, aPolicy, aWindow, clockOf, spans, words } from '#tests/support/builders.ts'

const openDay = (hours: string): ServiceDay => ({
  date: '2026-11-23',
  kind: 'working',
  intervals: spans(hours),
  because: { rule: 'weekly-hours', name: null, date: null, citation: null },
  national: null,
  provisional: false,
})

const ask = (extras: Partial<SlotsQuestion> = {}): SlotsQuestion => ({
  plan: aPlan(),
  itemId: 'residence-permit',
  exceptions: [],
  ...extras,
})

const every = (slotMinutes: number): BookingPlan => aPlan({ policy: aPolicy({ slotMinutes }) })

const startsOf = (hours: string, plan: BookingPlan = aPlan(), exceptions: DatedHours[] = []): readonly string[] =>
  slotsOf(openDay(hours), { plan, itemId: 'residence-permit', exceptions }).map(({ from }) => clockOf(from))

const closedWindow = (windowId: string, hours: string): DatedHours => ({
  from: '2026-11-23',
  to: '2026-11-23',
  intervals: spans(hours),
  reason: words('窗口检修'),
  windowId,
  citation: null,
})

test('slots follow one another from opening to closing', () => {
  expect(startsOf('09:00-11:00')).toEqual(['09:00', '09:30', '10:00', '10:30'])
})

test('a half hour that does not fit before closing is not offered', () => {
  expect(startsOf('09:00-10:15')).toEqual(['09:00', '09:30'])
  expect(startsOf('09:00-09:29')).toEqual([])
})

test('no slot begins when nobody more is admitted', () => {
  const day = { ...openDay(''), intervals: [{ from: 540, to: 720, lastAdmission: 660 }] }
  expect(slotsOf(day, ask()).map(({ from }) => clockOf(from))).toEqual(['09:00', '09:30', '10:00', '10:30'])
})

test('no slot crosses a break: after it the slots begin anew', () => {
  expect(startsOf('09:00-10:15 13:20-14:30')).toEqual(['09:00', '09:30', '13:20', '13:50'])
})

test('a closed day has no slots', () => {
  expect(startsOf('')).toEqual([])
})

test('a slot is served by the windows that take its item, each with its places', () => {
  const windows = [aWindow('1', 2), aWindow('2', 3), aWindow('3', 4, ['work-permit'])]
  const [slot] = slotsOf(openDay('09:00-09:30'), ask({ plan: aPlan({ windows }) }))
  expect(slot?.windows).toEqual([
    { windowId: '1', capacity: 2 },
    { windowId: '2', capacity: 3 },
  ])
})

test('an item that no window takes has no slots', () => {
  expect(slotsOf(openDay('09:00-12:00'), ask({ itemId: 'work-permit' }))).toEqual([])
})

test('a window closed on the date serves no slot of it, the others do', () => {
  const slots = slotsOf(openDay('09:00-10:00'), ask({ exceptions: [closedWindow('1', '')] }))
  expect(slots.map(({ windows }) => windows.map(({ windowId }) => windowId))).toEqual([['2'], ['2']])
})

test('a window with special hours serves only the slots that lie wholly inside them', () => {
  const plan = aPlan({ windows: [aWindow('1', 1)] })
  expect(startsOf('09:00-12:00', plan, [closedWindow('1', '09:15-10:30')])).toEqual(['09:30', '10:00'])
})

test('every slot lies inside one open interval, none overlap, and what is left over is shorter than a slot', () => {
  const anyDay = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 }).map((bounds) => {
    const sorted = [...bounds].sort((one, other) => one - other)
    return sorted.flatMap((from, index) => {
      const to = sorted[index + 1]
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : []
    })
  })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 5, max: 120 }), (intervals, length) => {
      const slots = slotsOf({ ...openDay(''), intervals }, ask({ plan: every(length) }))
      for (const { from, to } of intervals) {
        const inside = slots.filter((slot) => from <= slot.from && slot.to <= to)
        inside.forEach((slot, index) => {
          expect(slot.to - slot.from).toBe(length)
          expect(slot.from).toBe(from + index * length)
        })
        expect(to - (inside.at(-1)?.to ?? from)).toBeLessThan(length)
      }
      const counted = intervals.map(({ from, to }) => Math.floor((to - from) / length))
      expect(slots).toHaveLength(counted.reduce((sum, count) => sum + count, 0))
    }),
  )
})
