import { problem } from '#mock/server/problem.ts'
import { ownDatabases } from './own-postgres.ts'
import { inTown, kindsAt, rush, startsOf, statusesOf } from './town.ts'

// Two hundred people with a connection each, one server with a pool of eight, one PostgreSQL. Nothing is sent twice.

const databases = ownDatabases()

/** Of each of the three capacities. */
const repeats = Number(process.env.RACES ?? 100)

test.each([1, 3, 10])(
  'for %i places, over and over: so many win, the rest are told at once and offered three others',
  async (capacity) => {
    await inTown(databases, { capacity, servers: 1 }, async ({ people }) => {
      for (const start of startsOf(repeats)) {
        const answers = await rush(people, { start, windowId: '1' })
        expect(statusesOf(answers)).toEqual({ 200: capacity, 409: people.length - capacity })
        for (const { status, text } of answers) {
          if (status === 200) continue
          const { code, alternatives } = problem.parse(JSON.parse(text))
          expect([code, alternatives.length]).toEqual(['slot-full', 3])
        }
      }
    })
  },
  300_000,
)

const twenty = startsOf(20)

test('two hundred for any window, twenty times: as many win as there are places at all windows', async () => {
  await inTown(databases, { capacity: 3, servers: 1 }, async ({ people }) => {
    for (const moment of twenty) expect(statusesOf(await rush(people, { start: moment }))).toEqual({ 200: 4, 409: 196 })
  })
}, 90_000)

test('two hundred groups of two, twenty times: no group gets a part of what it wants', async () => {
  await inTown(databases, { capacity: 4, servers: 1 }, async (town) => {
    for (const moment of twenty) {
      expect(statusesOf(await rush(town.people, { start: moment, places: 2 }))).toEqual({ 200: 2, 409: 198 })
      expect(await kindsAt(town, moment)).toEqual(['hold', 'hold'])
    }
  })
}, 90_000)
