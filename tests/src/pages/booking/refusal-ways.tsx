import { fireEvent, screen } from '@testing-library/react'
import type { RefusalCode } from '#types/outcome.ts'
import { backend } from '#src/backend/index.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import Item from '#src/pages/office/item/index.tsx'
import Slots from '#src/pages/booking/slots/index.tsx'
import OfficeDetail from '#src/pages/office/detail/index.tsx'
import { useAppointments } from '#src/stores/appointments.ts'
import { answerQuestion } from '#src/stores/checklist.ts'
import { changeWish, useDraft } from '#src/stores/draft.ts'
import { clientId } from '#src/stores/settings.ts'
import { storage } from '#src/platform/storage.ts'
import { settled } from '../../../support/opened.ts'
import { setClock } from '../../../support/started-app.ts'
import {
  book,
  closedOn,
  guangzhou,
  hall,
  press,
  shipped,
  show,
  showCheck,
  showPassOf,
  showTimes,
  tail,
  typed,
  goOnWith,
  wednesday,
  withPolicy,
} from './steps.tsx'

const text = stepsTexts.en

/** Refusals that no screen of ours can ask for: staff's, the server's, and what the form catches before. */
export const shownAlone = [
  'applicant-invalid',
  'transition-not-allowed',
  'not-authorised',
  'busy',
] as const satisfies readonly RefusalCode[]

export const heldId = (): string => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held') throw new Error('nothing is held')
  return draft.hold.holdId
}

export const key = (): { idempotencyKey: string } => ({ idempotencyKey: `test-${Math.random()}` })

export const takeAt = (start: RegExp): Promise<void> => press('radio', start)

const askEarlier = async (): Promise<void> => {
  await press('button', text.steps.earlier.ask)
  await press('button', text.steps.earlier.go)
}

const moveBy = async (code: string, start: string): Promise<void> => {
  const held = await backend().holdSlot({ ...hall, clientId: 'another device', start, places: 1 }, key())
  if (!held.ok) throw new Error('no hold')
  await backend().rescheduleAppointment({ code, documentTail: tail, holdId: held.value.holdId }, key())
}

/** `slot-not-released` has words with the moment in them. */
type Shown = Exclude<RefusalCode, (typeof shownAlone)[number] | 'slot-not-released'>

/** The way to each, on the screen where it happens. */
export const ways: Record<Shown, () => Promise<void>> = {
  'office-unknown': () => show(<OfficeDetail />, { officeId: 'nowhere' }),
  'item-not-here': () => show(<Item />, { officeId: hall.officeId, itemId: 'work-permit' }),
  'request-invalid': () => show(<Item />, { officeId: '', itemId: 'work-permit' }),
  'office-not-bookable': async () => {
    const closed = shipped.offices.find(({ id }) => !shipped.plans.some(({ officeId }) => officeId === id))
    const [service] = closed?.services ?? []
    await show(<Slots />, { officeId: closed?.id ?? '', itemId: service?.itemId ?? '' })
  },
  'slot-unknown': async () => {
    await showTimes()
    goOnWith(withPolicy({ slotMinutes: 60 }))
    await takeAt(/^09:30/)
  },
  'slot-closed': async () => {
    await showTimes()
    goOnWith(closedOn('2026-11-25'))
    await takeAt(/^09:30/)
  },
  'slot-past': async () => {
    await showTimes(/^Monday 23 November/)
    setClock('2026-11-23T15:01:00+08:00')
    await takeAt(/^15:00/)
  },
  'slot-too-soon': async () => {
    await showTimes(/^Monday 23 November/)
    setClock('2026-11-23T14:30:00+08:00')
    await takeAt(/^15:00/)
  },
  'slot-full': async () => {
    await showTimes()
    for (const client of ['one', 'two', 'three']) {
      const places = client === 'three' ? 2 : 5
      await backend().holdSlot({ ...hall, clientId: client, start: wednesday, places, arrangement: 'parallel' }, key())
    }
    await takeAt(/^09:30/)
  },
  'window-unknown': async () => {
    await showTimes()
    await settled(() => changeWish({ windowId: '5' }))
    goOnWith({
      ...shipped,
      plans: shipped.plans.map((plan) => ({ ...plan, windows: plan.windows.filter(({ id }) => id !== '5') })),
    })
    await takeAt(/^09:30/)
  },
  'places-out-of-range': async () => {
    await showTimes()
    await settled(() => changeWish({ places: 3 }))
    goOnWith(withPolicy({ maxPlaces: 2 }))
    await takeAt(/^09:30/)
  },
  'hold-unknown': async () => {
    await showCheck()
    await backend().releaseHold({ holdId: heldId() }, key())
    await press('button', /^Book /)
  },
  'hold-expired': async () => {
    await showCheck()
    setClock('2026-11-23T10:10:00+08:00')
    await press('button', /^Book /)
  },
  'hold-already-extended': async () => {
    await showCheck({ at: '2026-11-23T10:06:00+08:00' })
    await backend().extendHold({ holdId: heldId() }, key())
    await press('button', text.booking.extend)
  },
  'applicants-do-not-match-places': async () => {
    await showCheck()
    const { draft } = useDraft.getState()
    if (draft.state !== 'held') throw new Error('nothing is held')
    const request = { ...hall, clientId: clientId(), start: wednesday, places: 2 }
    const two = await backend().holdSlot(request, key())
    if (!two.ok) throw new Error('no hold')
    const hold = { ...two.value, places: two.value.places.slice(0, 1) }
    await settled(() => useDraft.setState({ draft: { ...draft, hold } }))
    await press('button', /^Book /)
  },
  'not-eligible': async () => {
    await showCheck()
    await settled(() => answerQuestion('beijing-residence-permit', 'working-in', 'no'))
    await press('button', /^Book /)
  },
  'limit-per-item': async () => {
    await book()
    await showCheck({ start: '2026-11-26T09:30:00+08:00' })
    await press('button', /^Book /)
  },
  'limit-per-document': async () => {
    goOnWith(withPolicy({ activePerDocument: 1 }))
    await book()
    await showCheck({ params: guangzhou, start: '2026-11-26T09:30:00+08:00' })
    await press('button', /^Book /)
  },
  suspended: async () => {
    goOnWith(withPolicy({ noShowsBeforeSuspension: 1 }))
    const code = await book('2026-11-24T09:30:00+08:00')
    const at = '2026-11-24T10:00:00+08:00'
    const missed = { stage: 'missed', at, place: null, note: null, by: null, trackingNumber: null }
    storage.set(`office/case/${code}`, JSON.stringify([missed]))
    setClock('2026-11-24T20:00:00+08:00')
    await showCheck({ start: '2026-11-26T09:30:00+08:00' })
    await press('button', /^Book /)
  },
  'key-reused': async () => {
    await showCheck()
    const { draft } = useDraft.getState()
    if (draft.state !== 'held') throw new Error('nothing is held')
    const other = { ...typed, familyName: 'Other', chineseName: null, documentType: 'passport', email: null } as const
    await backend().confirmHold(
      { holdId: heldId(), applicants: [{ ...other, answers: {} }] },
      { idempotencyKey: draft.confirmKey },
    )
    await press('button', /^Book /)
  },
  'no-match': async () => {
    const code = await book()
    useAppointments.setState({ tails: {} })
    await showPassOf(code)
    await press('button', text.booking.cancel)
    await press('button', text.booking.cancelYes)
    await settled(() =>
      fireEvent.change(screen.getByLabelText(new RegExp(text.booking.tailLabel)), { target: { value: '0000' } }),
    )
    await press('button', text.booking.confirm)
  },
  'appointment-not-active': async () => {
    const code = await book()
    await showPassOf(code)
    await backend().cancelAppointment({ code, documentTail: tail }, key())
    await press('button', text.booking.cancel)
    await press('button', text.booking.cancelYes)
  },
  'cancel-too-late': async () => {
    const code = await book()
    await showPassOf(code)
    await press('button', text.booking.cancel)
    setClock('2026-11-24T18:00:00+08:00')
    await press('button', text.booking.cancelYes)
  },
  'reschedule-limit': async () => {
    const code = await book()
    await showCheck({ start: '2026-11-26T09:30:00+08:00', purpose: { kind: 'reschedule', code } })
    await moveBy(code, '2026-11-26T10:30:00+08:00')
    await moveBy(code, '2026-11-26T11:00:00+08:00')
    await press('button', /^Move /)
  },
  'earlier-already-requested': async () => {
    const code = await book()
    await showPassOf(code)
    await backend().requestEarlierSlot({ code, documentTail: tail, before: '2026-11-25' }, key())
    await askEarlier()
  },
  'earlier-date-invalid': async () => {
    await showPassOf(await book())
    await press('button', text.steps.earlier.ask)
    await press('radio', text.steps.earlier.before)
    const field = screen.getByLabelText(new RegExp(text.steps.earlier.beforeLabel))
    await settled(() => fireEvent.change(field, { target: { value: '2026-12-24' } }))
    await press('button', text.steps.earlier.go)
  },
  'not-offered': async () => {
    const code = await book()
    goOnWith(closedOn('2026-11-25'))
    await showPassOf(code)
    const found = await backend().findAppointment({ code, documentTail: tail })
    const offerId = found.ok ? (found.value.offers[0]?.offerId ?? '') : ''
    await backend().answerOffer({ code, documentTail: tail, offerId, accept: false }, key())
    await press('button', /^Take /)
  },
  'offer-expired': async () => {
    const code = await book('2026-12-01T09:30:00+08:00')
    goOnWith(closedOn('2026-12-01'))
    await showPassOf(code)
    // The minute of the app has not come round yet.
    jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-24T10:00:01+08:00'))
    await press('button', /^Take /)
  },
}
