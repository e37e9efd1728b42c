import fc from 'fast-check'
import { at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import { cancelOne, rescheduleOne } from './changing-steps.ts'
import { bookAt, confirmOne, extendOne, holdAt, releaseOne } from './holding-steps.ts'
import { answer, askEarlier, closeWednesday, withdraw } from './offer-steps.ts'
import * as oracle from './oracle.ts'
import { starts, type Step, step } from './step.ts'

/** Never up to the day that most are booked for: what is missed has tests of its own. */
const wait = (minutes: number): Step =>
  step(
    `wait ${minutes} min`,
    (model, real) => {
      const moment = later(model.now, minutes)
      oracle.passTime(model, moment)
      real.clock.set(moment)
      return Promise.resolve()
    },
    ({ now }) => now < at('2026-11-24 12:00'),
  )

const which = fc.nat({ max: 20 })
const clients = ['ann', 'ben', 'cho', 'dev']
const hold = fc
  .tuple(fc.constantFrom(...clients), fc.constantFrom(...starts), fc.constantFrom(1, 1, 1, 2, 3))
  .map((wanted) => holdAt(...wanted))

const often = <Value>(times: number, value: Value): Value[] => Array.from({ length: times }, () => value)

/** Steps come up as often as it takes for offers to be made and answered. */
export const anyStep = [
  ...often(5, hold),
  ...often(3, which.map(confirmOne)),
  ...often(
    5,
    fc.tuple(fc.constantFrom(...starts), fc.constantFrom(1, 1, 2)).map((wanted) => bookAt(...wanted)),
  ),
  which.map(extendOne),
  which.map(releaseOne),
  ...often(4, which.map(cancelOne)),
  ...often(
    2,
    fc.tuple(which, which).map((wanted) => rescheduleOne(...wanted)),
  ),
  ...often(4, which.map(askEarlier)),
  which.map(withdraw),
  ...often(
    5,
    fc.tuple(which, which, fc.boolean()).map((wanted) => answer(...wanted)),
  ),
  ...often(5, fc.constantFrom(1, 5, 10, 20, 45, 61, 121).map(wait)),
  fc.constant(null).map(closeWednesday),
]
