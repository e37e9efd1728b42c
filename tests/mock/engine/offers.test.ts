import fc from 'fast-check'
import { type Freed, type Offered, passOn, type Waiting } from '#mock/engine/offers.ts'
import { aPlace, at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'

const policy = { claimMinutes: 120, leadMinutes: 120 }
const noon = at('2026-11-23 12:00')
const place = aPlace('2026-11-25 09:30')

const waiter = (code: string, extras: Partial<Waiting> = {}): Waiting => ({
  code,
  askedAt: at('2026-11-23 09:00'),
  before: '2026-11-27',
  start: at('2026-11-27 10:00'),
  changeUntil: at('2026-11-26 18:00'),
  passed: [],
  offeredUntil: null,
  takes: () => true,
  ...extras,
})

const freed: Freed = { place, at: noon }
const codesAt = (now: string, waiting: readonly Waiting[]): readonly string[] =>
  passOn([freed], waiting, { policy, now }).map(({ code }) => code)

test('the first in the queue is offered the place, and when that lapses the next', () => {
  const both = [waiter('A'), waiter('B')]
  expect(codesAt(noon, both)).toEqual(['A'])
  expect(codesAt(later(noon, 119), both)).toEqual(['A'])
  expect(codesAt(later(noon, 120), both)).toEqual(['A', 'B'])
  expect(codesAt(later(noon, 240), both)).toEqual(['A', 'B'])
})

test.each<[string, Partial<Waiting>]>([
  ['asked after it was free', { askedAt: later(noon, 1) }],
  ['has an earlier place already', { start: place.start }],
  ['wishes for another date', { before: '2026-11-25' }],
  ['passed it before', { passed: [`${place.start} 1`] }],
  ['has another offer', { offeredUntil: later(noon, 1) }],
  ['can no longer move', { changeUntil: noon }],
  ['is not served there', { takes: () => false }],
])('who %s is passed over', (_, extras) => {
  expect(codesAt(noon, [waiter('A', extras), waiter('B')])).toEqual(['B'])
})

test('a place too close to be booked is offered to nobody, one that will be soon only until then', () => {
  const soon = { place: aPlace('2026-11-23 14:30'), at: noon }
  const offered = passOn([soon], [waiter('A')], { policy, now: noon })
  expect(offered.map(({ until }) => until)).toEqual([later(noon, 30)])
  const tooSoon = { place: aPlace('2026-11-23 14:00'), at: noon }
  expect(passOn([tooSoon], [waiter('A')], { policy, now: noon })).toEqual([])
})

const minutes = fc.nat({ max: 600 })
const someFreed = fc.array(
  fc
    .record({ half: fc.nat({ max: 3 }), window: fc.constantFrom('1', '2'), after: minutes })
    .map(({ half, window, after }): Freed => ({
      place: aPlace(`2026-11-25 1${half}:00`, window),
      at: later(noon, after),
    })),
  { maxLength: 6 },
)
const someWaiting = fc
  .array(minutes, { maxLength: 5 })
  .map((asked) => asked.map((after, index) => waiter(`W${index}`, { askedAt: later(noon, after) })))

const overlap = (one: Offered, other: Offered): boolean => one.offeredAt < other.until && other.offeredAt < one.until

test('whatever comes free for whomever: one offer for a person at a time, and no more offers of a place than are free', () => {
  fc.assert(
    fc.property(someFreed, someWaiting, minutes, (free, waiting, after) => {
      const offered = passOn(free, waiting, { policy, now: later(noon, after) })
      for (const [index, one] of offered.entries()) {
        const others = offered.slice(index + 1).filter((other) => overlap(one, other))
        expect(others.filter(({ code }) => code === one.code)).toEqual([])
        const same = others.filter(
          (other) => other.place.start === one.place.start && other.place.windowId === one.place.windowId,
        )
        const units = free.filter(
          (unit) => unit.place.start === one.place.start && unit.place.windowId === one.place.windowId,
        )
        expect(same.length + 1).toBeLessThanOrEqual(units.length)
      }
    }),
  )
})

test('looking later tells the same of what was before', () => {
  fc.assert(
    fc.property(someFreed, someWaiting, fc.tuple(minutes, minutes), (free, waiting, [after, more]) => {
      const now = later(noon, after)
      const seen = passOn(free, waiting, { policy, now })
      const seenLater = passOn(free, waiting, { policy, now: later(now, more) })
      expect(seenLater.filter(({ offeredAt }) => offeredAt <= now)).toEqual(seen)
    }),
  )
})
