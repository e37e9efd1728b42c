import fc from 'fast-check'
import { maskName } from '#mock/engine/masking.ts'

test('a name shows one letter of what one is called and two of the family', () => {
  expect(maskName('Smith', 'Jane')).toBe('J. Sm***')
})

test('of a short family name one letter is shown', () => {
  expect(maskName('Kim', 'Minjun')).toBe('M. K***')
  expect(maskName('Li', 'Wei')).toBe('W. L***')
})

test('a single name is masked alike', () => {
  expect(maskName('Suharto', null)).toBe('Su***')
  expect(maskName('O', null)).toBe('O***')
})

test('letters outside the basic plane are not cut in half', () => {
  expect(maskName('𠮷田', '太郎')).toBe('太. 𠮷***')
})

test('a mask is as long for every length of a name, and hides all of it but two letters', () => {
  const anyName = fc.string({ unit: fc.constantFrom(...Array.from('abcdefgh')), minLength: 4, maxLength: 40 })
  fc.assert(
    fc.property(anyName, anyName, (family, given) => {
      expect(maskName(family, given)).toBe(`${given.slice(0, 1)}. ${family.slice(0, 2)}***`)
    }),
  )
})
