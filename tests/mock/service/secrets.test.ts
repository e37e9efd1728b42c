import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { nodeHash } from '#mock/server/compose.ts'
import { createSecrets, sameSecret, secretId } from '#mock/service/secrets.ts'
import { anApplicant } from '#tests/support/builders.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'

const key = '0123456789abcdef'.repeat(4)
const secrets = createSecrets(() => key)
const other = createSecrets(() => 'f'.repeat(64))

const byNode = (text: string): string => createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex')

test('the server hashes as the app does, whatever the text', () => {
  const onServer = createSecrets(() => key, nodeHash)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => onServer.fingerprint(text) === secrets.fingerprint(text)),
  )
  expect(onServer.fingerprint('\ud800')).toBe(secrets.fingerprint('\ud800'))
})

test('a document is kept as a keyed hash, the same however its number is written', () => {
  const hash = secrets.documentHash(anApplicant({ documentNumber: 'E12345678' }))
  expect(hash).toBe(byNode('document\npassport\nGBR\nE12345678'))
  expect(secrets.documentHash(anApplicant({ documentNumber: 'e 1234-5678' }))).toBe(hash)
  expect(secrets.documentHash(anApplicant({ nationality: 'FRA' }))).not.toBe(hash)
  expect(other.documentHash(anApplicant())).not.toBe(hash)
})

test('equal tails of two codes do not look alike', () => {
  expect(secrets.tailHash('HA00000001', '5678')).toBe(byNode('tail\nHA00000001\n5678'))
  expect(secrets.tailHash('HA00000002', '5678')).not.toBe(secrets.tailHash('HA00000001', '5678'))
})

test('of a longer number only the last four characters count', () => {
  expect(secrets.tailHash('HA00000001', 'E12345678')).toBe(secrets.tailHash('HA00000001', ' 56-78'))
  expect(secrets.tailHash('HA00000001', '678')).not.toBe(secrets.tailHash('HA00000001', '5678'))
})

test('the key is asked for once, when a hash is first needed', () => {
  const readKey = jest.fn(() => key)
  const lazy = createSecrets(readKey)
  expect(readKey).not.toHaveBeenCalled()
  lazy.fingerprint('a')
  lazy.fingerprint('b')
  expect(readKey).toHaveBeenCalledTimes(1)
})

test('secrets are the same when their texts are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, another) => {
      expect(sameSecret(one, another)).toBe(one === another)
      expect(sameSecret(one, one)).toBe(true)
    }),
  )
})

test('an id has 128 bits, all of them drawn', () => {
  expect(secretId((length) => Uint8Array.from({ length }, (_, index) => index))).toBe(
    '000102030405060708090a0b0c0d0e0f',
  )
  const random = seededBytes()
  expect(new Set(Array.from({ length: 1000 }, () => secretId(random))).size).toBe(1000)
})
