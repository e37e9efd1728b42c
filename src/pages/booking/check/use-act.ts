import { useState } from 'react'
import type { Applicant, Appointment } from '#types/appointment.ts'
import type { OfficeView } from '#types/office.ts'
import type { Refusal } from '#types/outcome.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { vibrate } from '../../../platform/vibrate.ts'
import { takeUp } from '../../../stores/appointment-changes.ts'
import { keepPass, rememberTail, showBatch, showPass, useAppointments } from '../../../stores/appointments.ts'
import { freshKey } from '../../../stores/client-keys.ts'
import { confirmHeld, type Draft, type LostHold, noteLost, rescheduleToHeld } from '../../../stores/draft.ts'
import { answersOf, emptyTheForm, formAt, showForm, useForm } from '../../../stores/form.ts'
import { checkForm } from '../../../stores/form-check.ts'
import { itemIn, useItems } from '../../../stores/items.ts'
import type { Acted } from '../../../stores/remote.ts'
import type { Here } from './use-here.ts'
import { passOf } from './pass-of.ts'
import { useReaderAnswers } from '../reader-answers.ts'

export type Held = Extract<Draft, { state: 'held' }>

type Problem = Exclude<Acted<never>, { state: 'done' }>

const tailLength = 4

/**
 * Booking or moving to the held places; whatever goes wrong, what was typed stays. Whoever has left the page while it was
 * being checked keeps the pass, and is not called back to it.
 */
export const useAct = (draft: Held, office: OfficeView, here: Here) => {
  const forms = useForm()
  const tails = useAppointments((state) => state.tails)
  const answers = useReaderAnswers()
  const { items } = useItems()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const run = async <Value>(act: () => Promise<Acted<Value> | null>): Promise<Value | null> => {
    setProblem(null)
    setBusy(true)
    const acted = await act()
    setBusy(false)
    if (acted?.state === 'done') return acted.value
    const lost = acted?.state === 'refused' ? lostHold(acted.refusal) : null
    if (lost !== null) noteLost(lost)
    setProblem(acted)
    return null
  }

  const book = async (): Promise<void> => {
    const people = draft.hold.places.map((_, index) => formAt(forms, index))
    const checks = people.map((form) => checkForm(form, answersOf(form, answers)))
    const wrong = checks.findIndex(({ state }) => state === 'invalid')
    if (wrong !== -1) {
      showForm(wrong)
      navigation.to(routes.applicant('change'))
      return
    }
    const applicants = checks.flatMap((check) => (check.state === 'valid' ? [check.applicant] : []))
    const employer = people.find((form) => form.employer.trim() !== '')?.employer.trim() ?? ''
    const booked = await run(() => confirmHeld({ applicants, employer }))
    if (booked !== null) keepAndShow(booked, applicants)
  }
  const keepAndShow = (booked: readonly Appointment[], applicants: readonly Applicant[]): void => {
    const batch = booked.length > 1 ? freshKey() : null
    const item = itemIn(items, draft.params.itemId)
    for (const [index, appointment] of booked.entries()) {
      keepPass({ ...passOf(appointment, office, item), batch })
      rememberTail(appointment.code, applicants[index]?.documentNumber.slice(-tailLength) ?? '')
    }
    emptyTheForm()
    vibrate.once()
    const [first] = booked
    if (!here.current) return
    if (batch !== null) showBatch(batch)
    else if (first !== undefined) showPass(first.code)
    navigation.replace(batch === null ? routes.pass() : routes.batch())
  }
  const move = async (code: string): Promise<void> => {
    const moved = await run(() => rescheduleToHeld(tails[code] ?? ''))
    if (moved === null) return
    vibrate.once()
    await takeUp(moved)
    if (!here.current) return
    showPass(code)
    navigation.replace(routes.pass())
  }
  return { busy, problem, book, move }
}

const lostHold = ({ code }: Refusal): LostHold | null =>
  code === 'hold-unknown' || code === 'hold-expired' ? code : null
