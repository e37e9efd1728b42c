import type { Appointment } from '#types/appointment.ts'
import type { Hold, Place } from '#types/slot.ts'
import { at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'

// Who has what, written down plainly and worked out by hand: nothing of the engine is used here. The hall has three
// places each half hour, two at window 1 and one at window 2.

const capacity = 3
const claimMinutes = 120
const leadMinutes = 120
const replacementMinutes = 24 * 60

export interface KnownHold {
  readonly client: string
  readonly hold: Hold
}

export interface KnownOffer {
  readonly kind: 'earlier' | 'replacement'
  readonly place: Place
  readonly until: string
}

/** Somebody with an active appointment. */
export interface Person {
  readonly tail: string
  appointment: Appointment
  wish: { readonly before: string; readonly askedAt: string } | null
  /** Places that were offered before. */
  passed: string[]
  offers: KnownOffer[]
}

export interface Oracle {
  now: string
  holds: KnownHold[]
  people: Person[]
  /** In the order in which they asked. */
  waiting: Person[]
  /** Places on their way back, each at its moment. */
  resting: { readonly place: Place; readonly until: string }[]
  closedDays: string[]
  /** Ended in this step. */
  freed: Place[]
  documents: number
}

export const newOracle = (now: string): Oracle => ({
  now,
  holds: [],
  people: [],
  waiting: [],
  resting: [],
  closedDays: [],
  freed: [],
  documents: 0,
})

export const dateOf = (moment: string): string => moment.slice(0, 10)

export const isClosed = ({ closedDays }: Oracle, moment: string): boolean => closedDays.includes(dateOf(moment))

/** On a closed day there is no deadline. */
export const isTooLate = (oracle: Oracle, { appointment }: Person): boolean =>
  !isClosed(oracle, appointment.place.start) && appointment.cancelUntil <= oracle.now

export const liveHolds = ({ holds, now }: Oracle): KnownHold[] => holds.filter(({ hold }) => hold.expiresAt > now)

export const liveOffers = ({ now }: Oracle, person: Person): KnownOffer[] =>
  person.offers.filter(({ until }) => until > now)

/** How many are left at a start; a client's own hold does not stand in its way. */
export const freeAt = (oracle: Oracle, start: string, client = ''): number => {
  const held = liveHolds(oracle).filter((known) => known.client !== client)
  const taken = [
    ...held.flatMap(({ hold }) => hold.places),
    ...oracle.people.map(({ appointment }) => appointment.place),
    ...oracle.people.flatMap((person) => liveOffers(oracle, person).map(({ place }) => place)),
    ...oracle.resting.map(({ place }) => place),
  ]
  return capacity - taken.filter((place) => place.start === start).length
}

/** Moves the clock: every place that comes back on the way is offered when it does, and when that lapses, to the next. */
export const passTime = (oracle: Oracle, now: string): void => {
  for (;;) {
    const due = [
      ...oracle.resting.map(({ place, until }) => ({ place, until })),
      ...oracle.people.flatMap(({ offers }) => offers),
    ].filter(({ until }) => until <= now)
    const [next] = due.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
    if (next === undefined) break
    // One row at a time: two places may come back to one window at one moment.
    const rest = oracle.resting.findIndex((one) => nameOf(one) === nameOf(next))
    if (rest !== -1) oracle.resting.splice(rest, 1)
    else forgetOffer(oracle, next)
    offerOn(oracle, next.place, next.until)
  }
  oracle.now = now
}

const nameOf = ({ place, until }: { readonly place: Place; readonly until: string }): string =>
  `${until} ${keyOf(place)}`

const keyOf = ({ start, windowId }: Place): string => `${start} ${windowId}`

const forgetOffer = ({ people }: Oracle, { place, until }: { readonly place: Place; readonly until: string }): void => {
  const holder = people.find(({ offers }) => offers.some((offer) => nameOf(offer) === nameOf({ place, until })))
  const index = holder?.offers.findIndex((offer) => nameOf(offer) === nameOf({ place, until })) ?? -1
  holder?.offers.splice(index, 1)
}

/** A place is free at a moment: the first in the queue who can use it is offered it. */
export const offerOn = (oracle: Oracle, place: Place, moment: string): void => {
  if (isClosed(oracle, place.start)) return
  for (const person of oracle.waiting) {
    const { appointment, wish, passed, offers } = person
    const own = appointment.place.start
    if (wish === null || wish.askedAt > moment || isClosed(oracle, own)) continue
    if (offers.some(({ until }) => until > moment) || passed.includes(keyOf(place))) continue
    if (place.start >= own || dateOf(place.start) >= wish.before) continue
    const until = [later(moment, claimMinutes), appointment.cancelUntil, later(place.start, -leadMinutes)].sort()[0]
    if (until === undefined || until <= moment) continue
    person.passed.push(keyOf(place))
    person.offers.push({ kind: 'earlier', place, until })
    return
  }
}

/** Ends what somebody was offered, of one kind or all, and passes it on at once. */
export const endOffers = (oracle: Oracle, person: Person, kind?: KnownOffer['kind']): void => {
  const ended = liveOffers(oracle, person).filter((offer) => kind === undefined || offer.kind === kind)
  person.offers = person.offers.filter((offer) => !ended.includes(offer))
  const places = ended.map(({ place }) => place).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  // The wish of who passes a place on may live: it is not offered the same place again.
  for (const place of places) person.passed.push(keyOf(place))
  oracle.freed.push(...places)
}

/** What was ended in a step is passed on when the step is over, as the backend does at its end. */
export const passOnFreed = (oracle: Oracle): void => {
  for (const place of oracle.freed.splice(0).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))) {
    offerOn(oracle, place, oracle.now)
  }
}

export const stopWaiting = (oracle: Oracle, person: Person): void => {
  person.wish = null
  oracle.waiting = oracle.waiting.filter((one) => one !== person)
}

const halfHours = ['09', '10', '11', '13', '14', '15', '16'].flatMap((hour) => [`${hour}:00`, `${hour}:30`])

/** Weekdays from Monday the 23rd to the last day that is open for booking. */
const workingDays = ['23', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`)

/** The two free starts nearest to a place, each so far ahead that it can be kept for somebody. */
export const nearestTwo = (
  oracle: Oracle,
  lost: string,
): readonly { readonly start: string; readonly until: string }[] =>
  workingDays
    .flatMap((date) => halfHours.map((clock) => at(`${date} ${clock}`)))
    .filter((start) => !isClosed(oracle, start) && later(start, -leadMinutes) > oracle.now && freeAt(oracle, start) > 0)
    .sort((one, other) => Math.abs(Date.parse(one) - Date.parse(lost)) - Math.abs(Date.parse(other) - Date.parse(lost)))
    .slice(0, 2)
    .map((start) => {
      const [until = ''] = [later(oracle.now, replacementMinutes), later(start, -leadMinutes)].sort()
      return { start, until }
    })
