import { holds, limitFor } from '#mock/engine/limits.ts'
import { aLimit } from '#tests/support/builders.ts'

const classA = aLimit({ when: [{ questionId: 'class', answers: ['a'] }], promisedDays: 5 })
const others = aLimit({ when: [{ questionId: 'class', answers: ['b', 'c'] }], promisedDays: 7 })

test('conditions hold when each was answered as wanted; none always hold', () => {
  const both = [
    { questionId: 'class', answers: ['a', 'b'] },
    { questionId: 'age', answers: ['adult'] },
  ]
  expect(holds(both, { class: 'b', age: 'adult' })).toBe(true)
  expect(holds(both, { class: 'b' })).toBe(false)
  expect(holds(both, { class: 'c', age: 'adult' })).toBe(false)
  expect(holds([], {})).toBe(true)
})

test('class A has 5 working days in Beijing, every other class 7', () => {
  expect(limitFor([classA, others], { class: 'a' })?.promisedDays).toBe(5)
  expect(limitFor([classA, others], { class: 'c' })?.promisedDays).toBe(7)
})

test('while the class is not known, the longest promise is told', () => {
  expect(limitFor([classA, others], {})?.promisedDays).toBe(7)
  expect(limitFor([others, classA], {})?.promisedDays).toBe(7)
})

test('without limits there is none', () => {
  expect(limitFor([], { class: 'a' })).toBeNull()
})
