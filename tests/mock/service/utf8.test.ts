import fc from 'fast-check'
import { utf8 } from '#mock/service/utf8.ts'

test('every text is written as the standard encoder writes it, broken surrogates included', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), fc.constantFrom('\ud800', '\udc00')) }),
      (text) => {
        expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)])
      },
    ),
  )
})
