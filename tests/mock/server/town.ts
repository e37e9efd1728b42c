import { contract, type EndpointName, type Request, type Response } from '#types/backend.ts'
import { endpoints } from '#types/endpoints.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import type { Facts } from '#mock/service/catalogue.ts'
import { conformanceFacts } from '#tests/conformance/facts.ts'
import type { Databases, Lease } from '#tests/conformance/sql-stores.ts'
import { anApplicant, aPlan, at, aWindow } from '#tests/support/builders.ts'
import { type HttpAnswer, type HttpClient, httpClient } from './http-client.ts'
import { openServer, type OpenedServer } from './opened-server.ts'

/** Some servers on one database, and two hundred people, each with a connection to one of them. */
export interface Town {
  readonly servers: readonly OpenedServer[]
  readonly lease: Lease
  readonly people: readonly HttpClient[]
}

/** `capacity` places at window 1, one at window 2, each half hour. */
const factsWith = (capacity: number): Facts =>
  conformanceFacts({
    plans: [
      aPlan({ windows: [aWindow('1', capacity), aWindow('2', 1)] }),
      aPlan({ officeId: 'branch', codePrefix: 'BR' }),
    ],
  })

interface TownOptions {
  readonly capacity: number
  readonly servers: number
}

export const inTown = async (
  databases: Databases,
  { capacity, servers: howMany }: TownOptions,
  told: (town: Town) => Promise<void>,
): Promise<void> => {
  const lease = await databases.take()
  const facts = factsWith(capacity)
  const seeds = Array.from({ length: howMany }, (_, index) => index + 1)
  const servers = await Promise.all(seeds.map((seed) => openServer(lease, { facts, seed })))
  const people = twoHundred.map((index) => httpClient(oneOf(servers, index).address))
  try {
    await told({ servers, lease, people })
    // A place given out twice, or lost, is found here whatever the race was about.
    await lease.giveBack()
  } finally {
    for (const { close } of people) close()
    await Promise.all(servers.map((server) => server.close()))
  }
}

export const twoHundred = Array.from({ length: 200 }, (_, index) => index)

const oneOf = <Value>(list: readonly Value[], index: number): Value => {
  const one = list[index % list.length]
  if (one === undefined) throw new Error('An empty town')
  return one
}

const dates = [
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-30',
  '2026-12-01',
  '2026-12-02',
  '2026-12-03',
]

/** So many starts, one after the other from Tuesday on, as nobody has had any of them yet. */
export const startsOf = (count: number): readonly string[] =>
  dates
    .flatMap((date) =>
      ['09', '10', '11', '13', '14', '15', '16'].flatMap((hour) => [
        at(`${date} ${hour}:00`),
        at(`${date} ${hour}:30`),
      ]),
    )
    .slice(0, count)

interface Wanted {
  readonly start: string
  readonly windowId?: string
  readonly places?: number
  readonly clientId?: string
  readonly officeId?: string
  readonly itemId?: ServiceItemId
  readonly key?: string
}

/** Everybody wants the same at the same moment, and asks once. */
export const rush = (
  people: readonly HttpClient[],
  wanted: Wanted | ((index: number) => Wanted),
): Promise<readonly HttpAnswer[]> =>
  Promise.all(
    people.map(({ post }, index) => {
      const { key, ...place } = typeof wanted === 'function' ? wanted(index) : wanted
      const body = {
        clientId: `${place.start} ${index}`,
        officeId: 'hall',
        itemId: 'residence-permit',
        places: 1,
        ...place,
      }
      return post('/v1/holds', body, key === undefined ? {} : { 'Idempotency-Key': key })
    }),
  )

/** How often each status came. */
export const statusesOf = (answers: readonly HttpAnswer[]): Readonly<Record<number, number>> => {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** One call, sent once; `value` is null for anything but a plain success. */
export const ask = async <Name extends EndpointName>(
  { post }: HttpClient,
  name: Name,
  request: Request<Name>,
): Promise<{ readonly status: number; readonly value: Response<Name> | null }> => {
  const { status, text } = await post(endpoints[name].path, request)
  return { status, value: status === 200 ? contract[name].response.parse(JSON.parse(text)) : null }
}

/** The same where nothing but success will do. */
export const done = async <Name extends EndpointName>(
  person: HttpClient,
  name: Name,
  request: Request<Name>,
): Promise<Response<Name>> => {
  const { status, value } = await ask(person, name, request)
  if (value === null) throw new Error(`${name} was answered with ${status}`)
  return value
}

export interface Visitor {
  readonly clientId: string
  readonly documentNumber: string
}

/** Somebody of their own for each number. */
export const visitor = (number: number): Visitor => ({
  clientId: `visitor-${number}`,
  documentNumber: `V${String(number).padStart(8, '0')}`,
})

interface Place {
  readonly start: string
  readonly windowId: string
}

export const holdFor = (person: HttpClient, { clientId }: Visitor, place: Place) =>
  done(person, 'holdSlot', { clientId, officeId: 'hall', itemId: 'residence-permit', places: 1, ...place })

/** Holds and confirms; gives what opens the appointment. */
export const bookFor = async (person: HttpClient, who: Visitor, place: Place): Promise<Request<'findAppointment'>> => {
  const { holdId } = await holdFor(person, who, place)
  const applicants = [anApplicant({ documentNumber: who.documentNumber })]
  const { appointments } = await done(person, 'confirmHold', { holdId, applicants })
  const [appointment] = appointments
  if (appointment === undefined) throw new Error('Nothing was booked')
  return { code: appointment.code, documentTail: who.documentNumber.slice(-4) }
}

/** What became of the places of a start, by kind. */
export const kindsAt = async ({ lease: { db } }: Town, moment: string): Promise<readonly string[]> => {
  const rows = await db.selectFrom('placements').select('kind').where('start_at', '=', moment).execute()
  return rows.map(({ kind }) => kind).sort()
}
