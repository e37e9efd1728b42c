import fc from 'fast-check'
import { bodyOf } from '#mock/server/body.ts'

const textOf = (value: unknown): string => {
  const body = bodyOf(value)
  return typeof body === 'string' ? body : new TextDecoder().decode(body)
}

test('the body says what JSON says of it, the first time, again, and beside something else', () => {
  const day = fc.dictionary(fc.string(), fc.jsonValue())
  const answers = fc.oneof(
    fc.jsonValue(),
    fc.record({ days: fc.array(day), firstFree: fc.option(fc.string()) }),
    fc.record({ days: fc.array(day) }),
  )
  fc.assert(
    fc.property(answers, fc.string(), (answer, beside) => {
      const expected: unknown = JSON.parse(JSON.stringify(answer))
      expect(JSON.parse(textOf(answer))).toEqual(expected)
      expect(JSON.parse(textOf(answer))).toEqual(expected)
      if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return
      expect(JSON.parse(textOf({ ...answer, beside }))).toEqual(JSON.parse(JSON.stringify({ ...answer, beside })))
    }),
  )
})

test('days that did not change are not written again', () => {
  const days = [{ date: '2026-11-23' }]
  expect(bodyOf({ days, firstFree: null })).toBe(bodyOf({ days, firstFree: null }))
  expect(bodyOf({ days: [...days], firstFree: null })).not.toBe(bodyOf({ days, firstFree: null }))
})
