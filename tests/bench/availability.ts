import { shippedData } from '#mock/data/shipped.ts'
import { makeCode } from '#mock/engine/code.ts'
import { addDays } from '#mock/engine/days.ts'
import { createCatalogue } from '#mock/service/catalogue.ts'
import { createSecrets } from '#mock/service/secrets.ts'
import { createService } from '#mock/service/service.ts'
import { createKeyValueStore } from '#mock/stores/key-value.ts'
import { fixedClock } from '#tests/support/fixed-clock.ts'
import { memoryStorage, type MemoryStorage } from '#tests/support/memory-storage.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'
import { type Measured, timed, type Topic } from './measured.ts'

const now = '2026-11-23T10:00:00+08:00'
const today = '2026-11-23'
const officeId = 'beijing-reception-hall'
const facts = shippedData()
const catalogue = createCatalogue(facts)

/** So many appointments at the office, a hundred on each of the days before today, as a store has kept them. */
const withPast = (count: number): MemoryStorage => {
  const random = seededBytes(3)
  const perDay = 100
  const content: [string, string][] = []
  for (let day = 0; day * perDay < count; day += 1) {
    const date = addDays(today, -1 - day)
    const place = { start: `${date}T09:00:00+08:00`, end: `${date}T09:30:00+08:00`, windowId: '1' }
    const placements = Array.from({ length: perDay }, () => {
      const code = makeCode('BA', random)
      content.push([`appointment/${code}`, JSON.stringify({ code, officeId, place })])
      return { id: code, kind: 'appointment', officeId, place, until: null }
    })
    content.push([`day/${officeId}/${date}`, JSON.stringify(placements)])
  }
  return memoryStorage(content)
}

const backendOver = (storage: MemoryStorage) =>
  createService({
    catalogue,
    store: createKeyValueStore({
      storage,
      onCorrupt: (key) => {
        throw new Error(`Corrupt: ${key}`)
      },
    }),
    clock: fixedClock(now),
    randomBytes: seededBytes(1),
    secrets: createSecrets(() => '0123456789abcdef'.repeat(4)),
    caller: 'the bench',
    cases: 'staff',
  })

type Bench = ReturnType<typeof backendOver>

const ask = async (backend: Bench, days: number): Promise<void> => {
  const range = { from: today, to: addDays(today, days - 1) }
  const answer = await backend.listAvailability({ officeId, item: 'residence-permit', ...range })
  if (!answer.ok || answer.value.days.length !== days) throw new Error('The days were not answered')
}

/** Takes every place of the days that are open for booking, so that there is something to count. */
const fill = async (backend: Bench): Promise<void> => {
  const range = { from: today, to: addDays(today, 29) }
  const answer = await backend.listAvailability({ officeId, item: 'residence-permit', ...range })
  const starts = answer.ok
    ? answer.value.days.flatMap(({ slots }) => slots.filter(({ state }) => state === 'free'))
    : []
  for (const [index, { start }] of starts.entries()) {
    await backend.holdSlot({
      clientId: `client-${index}`,
      officeId,
      itemId: 'residence-permit',
      start,
      places: 5,
    })
  }
}

const measure = async (): Promise<readonly Measured[]> => {
  const rows: Measured[] = []
  const empty = backendOver(memoryStorage())
  for (const days of [10, 30, 90]) {
    const atMost = days === 30 ? 5 : null
    rows.push(await timed({ what: 'days of one office', size: days, atMost, run: () => ask(empty, days) }))
  }
  const busy = backendOver(memoryStorage())
  await fill(busy)
  rows.push(
    await timed({ what: '30 days, five places of every time taken', size: null, atMost: 5, run: () => ask(busy, 30) }),
  )
  for (const past of [0, 10_000, 1_000_000]) {
    const kept = backendOver(withPast(past))
    rows.push(
      await timed({ what: '30 days, past appointments in the store', size: past, atMost: 5, run: () => ask(kept, 30) }),
    )
  }
  return rows
}

export const availability: Topic = {
  name: 'availability',
  title: 'Availability',
  about: 'The days of one office for one item, asked of the backend inside the app, over its key-value store.',
  measure,
}
