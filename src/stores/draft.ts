import * as z from 'zod/mini'
import { create } from 'zustand'
import type { Applicant, Appointment } from '#types/appointment.ts'
import { serviceItemId } from '#types/service-item.ts'
import { hold, type Hold } from '#types/slot.ts'
import type { Instant } from '#types/time.ts'
import { backend, now } from '../backend/index.ts'
import type { ItemParams } from '../lib/routes.ts'
import { freshKey } from './client-keys.ts'
import { forget, keep, readKept } from './kept.ts'
import { act, type Acted } from './remote.ts'
import { clientId } from './settings.ts'

const params = z.object({ officeId: z.string(), itemId: serviceItemId })

/** Why a time is being chosen: for a new appointment, or to move one. */
const purpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('book') }),
  z.object({ kind: z.literal('reschedule'), code: z.string() }),
])
export type Purpose = z.infer<typeof purpose>

/** A held place, and the key that makes its confirmation happen once. */
const held = z.object({ state: z.literal('held'), params, purpose, hold, confirmKey: z.string() })

export type Draft =
  | { readonly state: 'none' }
  | { readonly state: 'choosing'; readonly params: ItemParams; readonly purpose: Purpose }
  | z.infer<typeof held>

const key = 'draft'

export const useDraft = create<{
  readonly draft: Draft
  /** A hold ran out before it was confirmed. */
  readonly lost: boolean
}>()(() => ({ draft: { state: 'none' }, lost: false }))

const setDraft = (draft: Draft): void => {
  useDraft.setState({ draft })
  if (draft.state === 'held') keep(key, draft)
  else forget(key)
}

/** Takes up a hold that outlived a restart of the app. */
export const startDraft = (): void => {
  const kept = readKept(key, held)
  if (kept === null) return
  if (kept.hold.expiresAt > now()) useDraft.setState({ draft: kept })
  else forget(key)
}

export const beginChoosing = (chosen: ItemParams, why: Purpose): void => {
  const { draft } = useDraft.getState()
  const same =
    draft.state !== 'none' &&
    draft.params.officeId === chosen.officeId &&
    draft.params.itemId === chosen.itemId &&
    draft.purpose.kind === why.kind
  if (same) return
  if (draft.state === 'held') void giveBack(draft.hold.holdId)
  setDraft({ state: 'choosing', params: chosen, purpose: why })
}

/** Holds a place. The one held before, if any, is given back by the same act. */
export const holdPlace = async (start: Instant): Promise<Acted<Hold>> => {
  const { draft } = useDraft.getState()
  if (draft.state === 'none') throw new Error('A place was chosen before an office')
  const request = { ...draft.params, start, places: 1, clientId: clientId() }
  const acted = await act(() => backend().holdSlot(request, { idempotencyKey: freshKey() }))
  if (acted.state === 'done') {
    useDraft.setState({ lost: false })
    setDraft({ state: 'held', params: draft.params, purpose: draft.purpose, hold: acted.value, confirmKey: freshKey() })
  }
  return acted
}

export const extendHeld = async (): Promise<Acted<Hold> | null> => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held') return null
  const acted = await act(() => backend().extendHold({ holdId: draft.hold.holdId }, { idempotencyKey: freshKey() }))
  if (acted.state === 'done') setDraft({ ...draft, hold: acted.value })
  return acted
}

/** A place that is left for another office is free for others at once; should that fail, it expires by itself. */
const giveBack = (holdId: string): Promise<unknown> =>
  act(() => backend().releaseHold({ holdId }, { idempotencyKey: freshKey() }))

/** Sent twice, it still books once: the key belongs to the hold. */
export const confirmHeld = async (applicant: Applicant): Promise<Acted<Appointment> | null> => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held') return null
  const request = { holdId: draft.hold.holdId, applicants: [applicant] }
  const acted = await act(() => backend().confirmHold(request, { idempotencyKey: draft.confirmKey }))
  if (acted.state !== 'done') return acted
  const [appointment] = acted.value.appointments
  if (appointment === undefined) throw new Error('A confirmed hold gave no appointment')
  endDraft()
  return { state: 'done', value: appointment }
}

/** Moves the appointment to the held place, in one step. */
export const rescheduleToHeld = async (documentTail: string): Promise<Acted<Appointment> | null> => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held' || draft.purpose.kind !== 'reschedule') return null
  const request = { code: draft.purpose.code, documentTail, holdId: draft.hold.holdId }
  const acted = await act(() => backend().rescheduleAppointment(request, { idempotencyKey: draft.confirmKey }))
  if (acted.state === 'done') endDraft()
  return acted
}

/** The hold ran out: the place is back, what was typed stays. */
export const noteExpired = (): void => {
  const { draft } = useDraft.getState()
  if (draft.state !== 'held' || draft.hold.expiresAt > now()) return
  useDraft.setState({ lost: true })
  setDraft({ state: 'choosing', params: draft.params, purpose: draft.purpose })
}

export const endDraft = (): void => setDraft({ state: 'none' })
