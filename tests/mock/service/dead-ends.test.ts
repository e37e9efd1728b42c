import type { Office, OfficeService } from '#types/office.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, now } from '#tests/conformance/scenario.ts'
import { shipped } from '../data/shipped-offices.ts'

const { backend } = openInAppBackend({ facts: shipped, cases: 'clerk', now })

const lastDate = '2026-12-07'

type WayOn = 'a date' | 'the new office' | 'a telephone' | 'another office' | 'nothing'

const canBeCalled = ({ phones }: OfficeService): boolean => phones.some(({ number }) => number !== null)

const isGone = ({ status }: Office): boolean => status.state === 'withdrawn' || status.lastDay !== null

/** Another office of the city or region that does the same and can be called. */
const another = (office: Office, { itemId }: OfficeService): Office | undefined =>
  shipped.offices.find(
    (other) =>
      other.id !== office.id &&
      !isGone(other) &&
      other.region.code === office.region.code &&
      other.services.some((service) => service.itemId === itemId && canBeCalled(service)),
  )

const wayOn = async (office: Office, service: OfficeService): Promise<{ way: WayOn; reason: string }> => {
  const range = { officeId: office.id, item: service.itemId, from: now.slice(0, 10), to: lastDate }
  const answer = await backend.listAvailability(range)
  if (answer.ok && answer.value.firstFree !== null) return { way: 'a date', reason: answer.value.firstFree }
  const reason = answer.ok ? 'full' : answer.refusal.code
  if (office.status.supersededBy !== null) return { way: 'the new office', reason }
  if (!isGone(office) && canBeCalled(service)) return { way: 'a telephone', reason }
  return { way: another(office, service) === undefined ? 'nothing' : 'another office', reason }
}

test('for every office and every service item there is a date to book, or a stated reason and a way on', async () => {
  const pairs = shipped.offices.flatMap((office) => office.services.map((service) => ({ office, service })))
  const ways = await Promise.all(
    pairs.map(async ({ office, service }) => ({
      pair: `${office.id} ${service.itemId}`,
      ...(await wayOn(office, service)),
    })),
  )
  expect(ways.filter(({ way }) => way === 'nothing').map(({ pair }) => pair)).toEqual([])
  expect(ways.filter(({ reason }) => reason === '').map(({ pair }) => pair)).toEqual([])
  const count = (wanted: WayOn): number => ways.filter(({ way }) => way === wanted).length
  expect(count('a date')).toBeGreaterThanOrEqual(23)
  expect(count('a telephone')).toBeGreaterThan(400)
  expect(count('the new office')).toBeGreaterThan(0)
  expect(count('another office')).toBeGreaterThan(0)
}, 60_000)

test('a superseded office leads to one that is there', () => {
  const ids = new Set(shipped.offices.filter((office) => !isGone(office)).map(({ id }) => id))
  const next = shipped.offices.flatMap(({ status }) => (status.supersededBy === null ? [] : [status.supersededBy]))
  expect(next.length).toBeGreaterThan(0)
  expect(next.filter((id) => !ids.has(id))).toEqual([])
})

test('where a search finds nothing, a place that has offices leads to the nearest of the kind', async () => {
  const { regions } = accepted(await backend.listPlaces({}))
  for (const region of regions) {
    const asked = { region: region.code, item: 'joint-permits' as const }
    const { total, instead } = accepted(await backend.listOffices(asked))
    if (total > 0) expect(instead).toBeNull()
    else {
      expect(instead?.nearest?.city.name.zh).toBe('北海市')
      expect(instead?.drop.map(({ filter }) => filter)).toEqual(['place', 'item'])
    }
  }
})
