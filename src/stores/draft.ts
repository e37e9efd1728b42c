import * as z from 'zod/mini'
import { create } from 'zustand'
import type { Applicant, Appointment } from '#types/appointment.ts'
import type { CallOptions } from '#types/backend.ts'
import type { Outcome, RefusalCode } from '#types/outcome.ts'
import { serviceItemId } from '#types/service-item.ts'
import { arrangement, hold, type Hold } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { backend, now } from '../backend/index.ts'
import type { ItemParams } from '../lib/routes.ts'
import { freshKey } from './client-keys.ts'
import { forget, keep, type LeftKey, readKept } from './kept.ts'
import { act, type Acted, actUntilKnown } from './remote.ts'
import { clientId } from './settings.ts'

const params = () => z.object({ officeId: z.string(), itemId: serviceItemId })

/** Why a time is being chosen: for a new appointment, or to move one. */
const purpose = () =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('book') }),
    z.object({ kind: z.literal('reschedule'), code: z.string() }),
  ])
export type Purpose = z.infer<ReturnType<typeof purpose>>

/** For how many a time is sought, and where; `windowId` null is any window. */
const wish = () => z.object({ places: z.int(), arrangement, windowId: z.nullable(z.string()) })
export type Wish = z.infer<ReturnType<typeof wish>>

export const oneAnywhere: Wish = { places: 1, arrangement: 'parallel', windowId: null }

/**
 * Held places, and the key that makes their confirmation happen once. `unanswered`: it was sent and no answer came, so
 * that nobody here knows yet whether they are booked.
 */
const held = () =>
  z.object({
    state: z.literal('held'),
    params: params(),
    purpose: purpose(),
    wish: wish(),
    hold,
    confirmKey: z.string(),
    unanswered: z._default(z.boolean(), false),
  })
type Held = z.infer<ReturnType<typeof held>>

export type Draft =
  | { readonly state: 'none' }
  | { readonly state: 'choosing'; readonly params: ItemParams; readonly purpose: Purpose; readonly wish: Wish }
  | Held

/** How many come: those for whom places are held, else those for whom they are sought. */
export const peopleOf = (draft: Draft): number => {
  if (draft.state === 'none') return 1
  return draft.state === 'held' ? draft.hold.places.length : draft.wish.places
}

export type LostHold = Extract<RefusalCode, 'hold-expired' | 'hold-unknown'>

const key: LeftKey = 'draft'

export const useDraft = create<{
  readonly draft: Draft
  /** Why places that were held are no longer, until others are chosen. */
  readonly lost: LostHold | null
}>()(() => ({ draft: { state: 'none' }, lost: null }))

const setDraft = (draft: Draft): void => {
  useDraft.setState({ draft })
  if (draft.state === 'held') keep(key, draft)
  else forget(key)
}

/** Takes up a hold that outlived a restart of the app. */
export const startDraft = (): void => {
  const kept = readKept(key, held)
  if (kept === null) return
  if (kept.unanswered || kept.hold.expiresAt > now()) useDraft.setState({ draft: kept })
  else forget(key)
}

export const beginChoosing = (chosen: ItemParams, why: Purpose): void => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'none' && isSame(draft, chosen, why)) return
  if (draft.state === 'held') void giveBack(draft.hold.holdId)
  useDraft.setState({ lost: null })
  setDraft({ state: 'choosing', params: chosen, purpose: why, wish: oneAnywhere })
}

const isSame = (draft: Exclude<Draft, { state: 'none' }>, chosen: ItemParams, why: Purpose): boolean =>
  draft.params.officeId === chosen.officeId &&
  draft.params.itemId === chosen.itemId &&
  draft.purpose.kind === why.kind &&
  (draft.purpose.kind === 'book' || why.kind === 'book' || draft.purpose.code === why.code)

/**
 * Looks for other places from now on. What is held stays held until as many can be had at its time; null where nothing
 * is held.
 */
export const changeWish = async (change: Partial<Wish>): Promise<Acted<Hold> | null> => {
  const { draft } = useDraft.getState()
  if (draft.state === 'none') return null
  setDraft({ ...draft, wish: { ...draft.wish, ...change } })
  const start = draft.state === 'held' ? draft.hold.places[0]?.start : undefined
  return start === undefined ? null : holdPlace(start)
}

/** Holds places. What was held before, if anything, is given back by the same act; refused, it stays held. */
export const holdPlace = async (start: Instant): Promise<Acted<Hold>> => {
  const { draft } = useDraft.getState()
  if (draft.state === 'none') throw new Error('A place was chosen before an office')
  const { windowId, ...wanted } = draft.wish
  const request = { ...draft.params, ...wanted, ...(windowId === null ? {} : { windowId }), start }
  const idempotencyKey = freshKey()
  const acted = await actUntilKnown(() => backend().holdSlot({ ...request, clientId: clientId() }, { idempotencyKey }))
  if (acted.state === 'done') {
    useDraft.setState({ lost: null })
    setDraft({ ...draft, state: 'held', hold: acted.value, confirmKey: freshKey(), unanswered: false })
  }
  return acted
}

export const extendHeld = async (): Promise<Acted<Hold> | null> => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held') return null
  const { holdId } = draft.hold
  const acted = await act(() => backend().extendHold({ holdId, clientId: clientId() }, { idempotencyKey: freshKey() }))
  if (acted.state === 'done') setDraft({ ...draft, hold: acted.value })
  return acted
}

/** Places that are left are free for others at once; should that fail, they expire by themselves. */
const giveBack = (holdId: string): Promise<unknown> =>
  act(() => backend().releaseHold({ holdId, clientId: clientId() }, { idempotencyKey: freshKey() }))

/** The reader lets go of what is held; the choice of office stays. */
export const giveBackHeld = async (): Promise<void> => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held') return
  const { params: at, purpose: why, wish: wanted } = draft
  setDraft({ state: 'choosing', params: at, purpose: why, wish: wanted })
  await giveBack(draft.hold.holdId)
}

let stepsOpen = 0

/** A page of the steps has opened; answers what to call when it closes. Whoever has left the last one gives the places back. */
export const enterStep = (): (() => void) => {
  stepsOpen += 1
  return () => {
    stepsOpen -= 1
    const { draft } = useDraft.getState()
    // What may be booked by now is asked about on, and not given up.
    if (stepsOpen === 0 && !(draft.state === 'held' && draft.unanswered)) void giveBackHeld()
  }
}

export interface Batch {
  readonly applicants: readonly Applicant[]
  /** Empty where none was named. */
  readonly employer: string
}

/** Sent twice, it still books once: the key belongs to the hold. */
export const confirmHeld = async ({ applicants, employer }: Batch): Promise<Acted<readonly Appointment[]> | null> => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held') return null
  const request = {
    holdId: draft.hold.holdId,
    clientId: clientId(),
    applicants: [...applicants],
    ...(employer === '' ? {} : { employer: { name: employer } }),
  }
  const acted = await settleHeld(draft, (options) => backend().confirmHold(request, options))
  if (acted.state !== 'done') return acted
  endDraft()
  return { state: 'done', value: acted.value.appointments }
}

/** Moves the appointment to the held place, in one step. */
export const rescheduleToHeld = async (documentTail: string): Promise<Acted<Appointment> | null> => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held' || draft.purpose.kind !== 'reschedule') return null
  const { code } = draft.purpose
  const request = { code, documentTail, holdId: draft.hold.holdId, clientId: clientId() }
  const acted = await settleHeld(draft, (options) => backend().rescheduleAppointment(request, options))
  if (acted.state === 'done') endDraft()
  return acted
}

/** Does with the held places what happens once, and notes while nobody knows whether it has. */
const settleHeld = async <Value>(
  draft: Held,
  call: (options: CallOptions) => Promise<Outcome<Value>>,
): Promise<Acted<Value>> => {
  const acted = await actUntilKnown(
    () => call({ idempotencyKey: draft.confirmKey }),
    () => noteUnanswered(draft.confirmKey, true),
  )
  if (acted.state !== 'unknown') noteUnanswered(draft.confirmKey, false)
  return acted
}

const noteUnanswered = (confirmKey: string, unanswered: boolean): void => {
  const { draft } = useDraft.getState()
  if (draft.state === 'held' && draft.confirmKey === confirmKey) setDraft({ ...draft, unanswered })
}

/** The hold ran out: the places are back, what was typed stays. */
export const noteExpired = (): void => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held' || draft.unanswered || draft.hold.expiresAt > now()) return
  noteLost('hold-expired')
}

/** The places are gone, by the clock or because the service says so. */
export const noteLost = (lost: LostHold): void => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held') return
  useDraft.setState({ lost })
  setDraft({ state: 'choosing', params: draft.params, purpose: draft.purpose, wish: draft.wish })
}

export const endDraft = (): void => setDraft({ state: 'none' })
