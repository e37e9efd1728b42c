import { createRandomPool } from '#src/platform/random-pool.ts'

/** Counts up, so that a byte given twice shows. */
const counting = () => {
  let next = 0
  return jest.fn((length: number) => Promise.resolve(Uint8Array.from({ length }, () => (next += 1))))
}

test('before it is ready it refuses rather than give weak bytes', () => {
  expect(() => createRandomPool(counting(), 8).bytes(1)).toThrow('dry')
})

test('no byte is given twice, over refills', async () => {
  const pool = createRandomPool(counting(), 8)
  await pool.ready()
  const given = [...pool.bytes(5)]
  await pool.ready()
  given.push(...pool.bytes(8))
  expect(new Set(given).size).toBe(13)
})

test('it refills by itself below half, once at a time', async () => {
  const draw = counting()
  const pool = createRandomPool(draw, 8)
  await pool.ready()
  pool.bytes(5)
  pool.bytes(1)
  expect(draw).toHaveBeenCalledTimes(2)
  await pool.ready()
  expect(pool.bytes(10)).toHaveLength(10)
})

test('a source that fails is tried again at the next need', async () => {
  const draw = counting().mockRejectedValueOnce(new Error('no'))
  const pool = createRandomPool(draw, 8)
  await expect(pool.ready()).rejects.toThrow('no')
  await pool.ready()
  expect(pool.bytes(3)).toHaveLength(3)
})
