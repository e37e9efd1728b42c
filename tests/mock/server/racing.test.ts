import { returnPlaces } from '#mock/server/worker.ts'
import { now } from '#tests/conformance/scenario.ts'
import { expectPlacesCounted } from '#tests/conformance/sql-stores.ts'
import { at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { HttpAnswer } from './http-client.ts'
import { ownDatabases } from './own-postgres.ts'
import { ask, bookFor, done, holdFor, inTown, kindsAt, rush, startsOf, statusesOf, type Town, visitor } from './town.ts'

// Three servers on one PostgreSQL, and people with connections of their own. Nothing is sent twice unless a test says so.

const databases = ownDatabases()

const inTownOf = (capacity: number, told: (town: Town) => Promise<void>): Promise<void> =>
  inTown(databases, { capacity, servers: 3 }, told)

const [start = '', other = ''] = startsOf(2)

const parsed = ({ status, text }: HttpAnswer): unknown => [status, JSON.parse(text)]

test('the same sent three times at once with one key, to three servers: each takes one place', async () => {
  await inTownOf(20, async ({ people }) => {
    const askers = people.slice(0, 120)
    const answers = await rush(askers, (index) => {
      const person = Math.floor(index / 3)
      return { start, clientId: `client-${person}`, key: `key-${person}` }
    })
    const texts = Array.from({ length: 40 }, (_, person) => answers.slice(person * 3, person * 3 + 3))
    for (const three of texts) {
      const [first] = three
      if (first?.status === 200) expect(three.map(parsed)).toEqual([parsed(first), parsed(first), parsed(first)])
      else expect(statusesOf(three)).toEqual({ 409: 3 })
    }
    expect(texts.filter(([first]) => first?.status === 200)).toHaveLength(21)
  })
})

describe('who swap their places by rescheduling', () => {
  test('five with five at once, twenty times: all are where they wanted to be, and nobody is in two places', async () => {
    await inTownOf(10, async (town) => {
      const starts = startsOf(40)
      for (let round = 0; round < 20; round += 1) {
        const [a = '', b = ''] = starts.slice(round * 2, round * 2 + 2)
        const ten = town.people.slice(0, 10).map((person, index) => {
          const own = index % 2 === 0 ? a : b
          return { person, who: visitor(round * 10 + index), own, wanted: own === a ? b : a }
        })
        const opened = await Promise.all(
          ten.map(({ person, who, own }) => bookFor(person, who, { start: own, windowId: '1' })),
        )
        const holds = await Promise.all(
          ten.map(({ person, who, wanted }) => holdFor(person, who, { start: wanted, windowId: '1' })),
        )
        const moved = await Promise.all(
          ten.map(({ person }, index) => {
            const { code = '', documentTail = '' } = opened[index] ?? {}
            return done(person, 'rescheduleAppointment', { code, documentTail, holdId: holds[index]?.holdId ?? '' })
          }),
        )
        expect(moved.map(({ place }) => place.start)).toEqual(ten.map(({ wanted }) => wanted))
        expect(moved.map(({ code }) => code)).toEqual(opened.map(({ code }) => code))
        for (const moment of [a, b]) {
          expect((await kindsAt(town, moment)).filter((kind) => kind === 'appointment')).toHaveLength(5)
          expect(await kindsAt(town, moment)).not.toContain('hold')
        }
      }
    })
  }, 90_000)

  test('two for places that are full: neither loses its own over it', async () => {
    await inTownOf(1, async ({ people }) => {
      const [one, two] = people
      if (one === undefined || two === undefined) throw new Error('Nobody is there')
      const a = await bookFor(one, visitor(1), { start, windowId: '1' })
      const b = await bookFor(two, visitor(2), { start: other, windowId: '1' })
      const wish = { officeId: 'hall', itemId: 'residence-permit', places: 1, windowId: '1' } as const
      const asked = await Promise.all([
        ask(one, 'holdSlot', { ...wish, clientId: 'x', start: other }),
        ask(two, 'holdSlot', { ...wish, clientId: 'y', start }),
      ])
      expect(asked.map(({ status }) => status)).toEqual([409, 409])
      expect((await done(two, 'findAppointment', a)).place.start).toBe(start)
      expect((await done(one, 'findAppointment', b)).place.start).toBe(other)
    })
  })
})

test('an earlier place is claimed on three servers at once while forty want it, twenty times: one claim, nobody else', async () => {
  await inTownOf(1, async (town) => {
    const [one, two, three, ...others] = town.people
    if (one === undefined || two === undefined || three === undefined) throw new Error('Nobody is there')
    const forty = others.slice(0, 40)
    let moment = now
    for (const [round, wanted] of startsOf(34).slice(14).entries()) {
      const leaving = await bookFor(one, visitor(round * 2), { start: wanted, windowId: '1' })
      const late = at(`2026-12-04 ${['10:00', '10:30', '11:00', '14:00'][round % 4] ?? ''}`)
      const windowId = round % 2 === 0 ? '1' : '2'
      const waiting = await bookFor(two, visitor(round * 2 + 1), { start: late, windowId })
      await done(three, 'requestEarlierSlot', { ...waiting, before: '2026-12-04' })
      await done(one, 'cancelAppointment', leaving)
      // A place rests for an hour at most.
      moment = later(moment, 61)
      for (const { clock } of town.servers) clock.set(moment)

      const [looked, early] = await Promise.all([
        done(two, 'findAppointment', waiting),
        rush(forty, { start: wanted, windowId: '1' }),
      ])
      expect(statusesOf(early)).toEqual({ 409: 40 })
      const [offer] = looked.offers
      const claim = { ...waiting, offerId: offer?.offerId ?? '', accept: true }
      const [claims, meanwhile] = await Promise.all([
        Promise.all([one, two, three].map((person) => ask(person, 'answerOffer', claim))),
        rush(forty, { start: wanted, windowId: '1' }),
      ])
      expect(claims.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      expect(statusesOf(meanwhile)).toEqual({ 409: 40 })
      expect((await done(one, 'findAppointment', waiting)).place.start).toBe(wanted)
      expect(await kindsAt(town, wanted)).toEqual(['appointment'])
    }
  })
}, 90_000)

test('one appointment cancelled on three servers at once is cancelled once, and rests one place', async () => {
  await inTownOf(3, async (town) => {
    const [one, two, three] = town.people
    if (one === undefined || two === undefined || three === undefined) throw new Error('Nobody is there')
    const opened = await bookFor(one, visitor(1), { start, windowId: '1' })
    const cancelled = await Promise.all([one, two, three].map((person) => ask(person, 'cancelAppointment', opened)))
    expect(cancelled.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await kindsAt(town, start)).toEqual(['resting'])
  })
})

test('holds that expired come back once, however many servers sweep while others book', async () => {
  await inTownOf(10, async (town) => {
    expect(statusesOf(await rush(town.people.slice(0, 11), { start }))).toEqual({ 200: 11 })
    const moment = later(now, 10)
    for (const { clock } of town.servers) clock.set(moment)
    const sweeps = [0, 1, 2, 3, 4, 5].map(() => returnPlaces(town.lease.db, moment))
    const wanted = rush(town.people, (index) => ({ start, clientId: `late ${index}` }))
    const [returned, answers] = await Promise.all([Promise.all(sweeps), wanted])
    expect(returned.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(11)
    expect(statusesOf(answers)).toEqual({ 200: 11, 409: 189 })
    await expectPlacesCounted(town.lease.db)
  })
})
