import { mod37_36 } from 'cdigit'
import fc from 'fast-check'
import { checkCharacter, codeAlphabet, codeLength, groupCode, makeCode, readCode } from '#mock/engine/code.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'

const anyBody = fc.string({ unit: fc.constantFrom(...Array.from(codeAlphabet)), minLength: 9, maxLength: 9 })

/** Codes as they are given out. */
const anyCode = fc.integer({ min: 0, max: 1_000_000 }).map((seed) => makeCode('BA', seededBytes(seed)))

const stateOf = (typed: string): string => readCode(typed).state

test('the check character is that of ISO 7064 MOD 37,36', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(checkCharacter(body)).toBe(mod37_36.compute(body))
    }),
    { numRuns: 500 },
  )
})

test('a drawn code has ten characters, the prefix of its office and a check that holds', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(code).toHaveLength(codeLength)
      expect(code.startsWith('BA')).toBe(true)
      expect(mod37_36.validate(code)).toBe(true)
      expect(readCode(code)).toEqual({ state: 'valid', code })
    }),
  )
})

test('no code ever contains I, L, O or U', () => {
  const random = seededBytes(7)
  const codes = Array.from({ length: 5000 }, () => makeCode('HA', random))
  expect(codes.filter((code) => /[ILOU]/.test(code))).toEqual([])
})

test('a draw whose check would be misread is drawn again', () => {
  // Counts up through the bodies HA0000000, HA0000001, … until one has a check that reads well.
  let draw = -1
  const counting = (): Uint8Array => {
    draw += 1
    return Uint8Array.from([0, 0, 0, 0, 0, Math.floor(draw / 32), draw % 32])
  }
  const codes = Array.from({ length: 900 }, () => makeCode('HA', counting))
  expect(draw).toBeGreaterThan(900)
  expect(codes.filter((code) => /[ILOU]$/.test(code))).toEqual([])
})

test('every character of the alphabet is as likely as any other', () => {
  const all = Uint8Array.from({ length: 7 * 256 }, (_, index) => index % 256)
  let at = 0
  const counts = new Map<string, number>()
  for (let round = 0; round < 256; round += 1) {
    const code = makeCode('HA', (length) => {
      const bytes = all.slice(at, at + length)
      at = (at + length) % all.length
      return bytes
    })
    for (const character of code.slice(2, 9)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  expect(counts.size).toBe(32)
})

test('every single wrong character is caught', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      for (let index = 0; index < code.length; index += 1) {
        for (const wrong of codeAlphabet) {
          if (wrong === code[index]) continue
          expect(stateOf(code.slice(0, index) + wrong + code.slice(index + 1))).toBe('bad-check')
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('at least 99.8 % of swapped neighbours are caught', () => {
  const random = seededBytes(3)
  let swaps = 0
  let missed = 0
  for (let round = 0; round < 4000; round += 1) {
    const code = makeCode('HA', random)
    for (let index = 0; index < code.length - 1; index += 1) {
      const [one = '', other = ''] = code.slice(index, index + 2)
      if (one === other) continue
      swaps += 1
      if (stateOf(code.slice(0, index) + other + one + code.slice(index + 2)) === 'valid') missed += 1
    }
  }
  expect(swaps).toBeGreaterThan(30_000)
  expect(missed / swaps).toBeLessThanOrEqual(0.002)
})

describe('reading what people type', () => {
  const code = makeCode('H1', seededBytes(5))

  test('forgives spaces, dashes of any kind, case and full-width letters', () => {
    const spaced = [...code.toLowerCase()].join(' ')
    const dashed = `${code.slice(0, 5)}—${code.slice(5)}`
    const wide = [...code].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('')
    for (const typed of [spaced, dashed, groupCode(code), ` ${code}\n`, wide]) {
      expect(readCode(typed)).toEqual({ state: 'valid', code })
    }
  })

  test('takes I and L for 1 and O for 0', () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom('I', 'L', 'i', 'l'), fc.constantFrom('O', 'o'), (any, one, zero) => {
        expect(readCode(any.replace(/1/g, one).replace(/0/g, zero))).toEqual({ state: 'valid', code: any })
      }),
    )
  })

  test('says what is wrong: unfinished, too long, a character no code has, or a check that does not hold', () => {
    expect(stateOf('')).toBe('incomplete')
    expect(stateOf(code.slice(0, 9))).toBe('incomplete')
    expect(stateOf(`${code}0`)).toBe('too-long')
    expect(stateOf(`U${code.slice(1)}`)).toBe('bad-character')
    expect(stateOf(`${code.slice(0, 9)}?`)).toBe('bad-character')
    expect(stateOf('预约码')).toBe('bad-character')
    const other = code.endsWith('0') ? '1' : '0'
    expect(stateOf(code.slice(0, 9) + other)).toBe('bad-check')
  })
})

test('a code is shown in two groups of five', () => {
  expect(groupCode('HA12345678')).toBe('HA123-45678')
})
