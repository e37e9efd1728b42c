import { fetchedOnce } from '#src/backend/arrival.ts'

test('all who ask while it comes wait for the same, and it is fetched once', async () => {
  const fetch = jest.fn(() => Promise.resolve('here'))
  const arrive = fetchedOnce(fetch)
  expect(await Promise.all([arrive(), arrive()])).toEqual(['here', 'here'])
  expect(await arrive()).toBe('here')
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('a failure is told to all who wait, and the next asker tries anew', async () => {
  const fetch = jest
    .fn<Promise<string>, []>()
    .mockRejectedValueOnce(new Error('no network'))
    .mockResolvedValueOnce('here')
  const arrive = fetchedOnce(fetch)
  const first = await Promise.allSettled([arrive(), arrive()])
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(arrive()).resolves.toBe('here')
  expect(fetch).toHaveBeenCalledTimes(2)
})
