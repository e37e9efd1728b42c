import { type Placement, placeKey } from '#mock/engine/placement.ts'
import type { AppointmentRecord, HoldRecord } from '#mock/stores/records.ts'
import type { Admission } from '#mock/stores/store.ts'
import { accept, refuse } from '#types/outcome.ts'
import { aPlace, at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'

export const now = at('2026-11-23 10:00')

export const aPlacement = (extras: Partial<Placement> = {}): Placement => ({
  id: 'HA00000001',
  kind: 'appointment',
  officeId: 'hall',
  place: aPlace('2026-11-25 09:30'),
  until: null,
  ...extras,
})

export const aHold = (extras: Partial<HoldRecord> = {}): HoldRecord => ({
  holdId: 'hold-1',
  clientId: 'client-1',
  officeId: 'hall',
  itemId: 'residence-permit',
  places: [aPlace('2026-11-25 09:30')],
  createdAt: now,
  expiresAt: later(now, 10),
  extended: false,
  ...extras,
})

export const anAppointment = (extras: Partial<AppointmentRecord> = {}): AppointmentRecord => ({
  code: 'HA00000001',
  officeId: 'hall',
  itemId: 'residence-permit',
  place: aPlace('2026-11-25 09:30'),
  state: 'booked',
  bookedAt: now,
  changedAt: null,
  reschedules: 0,
  documentHash: 'document-1',
  tailHash: 'tail-1',
  applicantMasked: 'J. Sm***',
  answers: { stay: 'long' },
  earlier: null,
  offers: [],
  closedSince: null,
  eraseDueAt: at('2026-12-23 10:00'),
  ...extras,
})

/** Wants the place at 09:30 of Wednesday, of which there are so many; sees what is taken from 09:00 to 10:00. */
export const anAdmission = (
  hold: Partial<HoldRecord>,
  { capacity = 1, ...extras }: Partial<Admission> & { readonly capacity?: number } = {},
): Admission => {
  const { places, ...rest } = aHold(hold)
  return {
    hold: rest,
    from: at('2026-11-25 09:00'),
    to: at('2026-11-25 10:00'),
    capacityOf: () => capacity,
    now,
    idempotency: null,
    choose: (taken) => {
      const [place] = places
      const others = place === undefined ? 0 : (taken.get(placeKey(place.start, place.windowId)) ?? 0)
      return others + places.length <= capacity ? accept(places) : refuse('slot-full')
    },
    ...extras,
  }
}
