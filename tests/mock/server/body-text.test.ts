import fc from 'fast-check'
import { bodyText } from '#mock/server/body-text.ts'

test('the text says what JSON says of it, the first time and again', () => {
  const day = fc.dictionary(fc.string(), fc.jsonValue())
  const answers = fc.oneof(
    fc.jsonValue(),
    fc.record({ days: fc.array(day), firstFree: fc.option(fc.string()) }),
    fc.record({ days: fc.array(day) }),
  )
  fc.assert(
    fc.property(answers, (answer) => {
      const expected: unknown = JSON.parse(JSON.stringify(answer))
      expect(JSON.parse(bodyText(answer))).toEqual(expected)
      expect(JSON.parse(bodyText(answer))).toEqual(expected)
    }),
  )
})
