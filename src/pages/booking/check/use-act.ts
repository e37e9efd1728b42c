import { useState } from 'react'
import type { Appointment } from '#types/appointment.ts'
import type { OfficeView } from '#types/office.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { keepPass, rememberTail, showPass, updatePass, useAppointments } from '../../../stores/appointments.ts'
import { answersFor } from '../../../stores/checklist.ts'
import { confirmHeld, type Draft, rescheduleToHeld } from '../../../stores/draft.ts'
import { checkForm, emptyTheForm, useForm } from '../../../stores/form.ts'
import { itemIn, useItems } from '../../../stores/items.ts'
import type { Acted } from '../../../stores/remote.ts'
import { passOf, windowNameOf } from './pass-of.ts'

export type Held = Extract<Draft, { state: 'held' }>

type Problem = Exclude<Acted<never>, { state: 'done' }>

const tailLength = 4

/** Booking or moving to the held place; whatever goes wrong, the hold and what was typed stay. */
export const useAct = (draft: Held, office: OfficeView) => {
  const form = useForm((state) => state.form)
  const tails = useAppointments((state) => state.tails)
  const { items } = useItems()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const run = async (act: () => Promise<Acted<Appointment> | null>): Promise<Appointment | null> => {
    setProblem(null)
    setBusy(true)
    const acted = await act()
    setBusy(false)
    if (acted?.state === 'done') return acted.value
    setProblem(acted)
    return null
  }
  const show = (code: string): void => {
    showPass(code)
    navigation.replace(routes.pass())
  }

  const book = async (): Promise<void> => {
    const guideId = office.services.find(({ itemId }) => itemId === draft.params.itemId)?.guideId ?? null
    const check = checkForm(form, guideId === null ? {} : answersFor(guideId))
    if (check.state === 'invalid') {
      navigation.to(routes.applicant())
      return
    }
    const booked = await run(() => confirmHeld(check.applicant))
    if (booked === null) return
    keepPass(passOf(booked, office, itemIn(items, draft.params.itemId)))
    rememberTail(booked.code, check.applicant.documentNumber.slice(-tailLength))
    emptyTheForm()
    show(booked.code)
  }
  const move = async (code: string): Promise<void> => {
    const moved = await run(() => rescheduleToHeld(tails[code] ?? ''))
    if (moved === null) return
    updatePass(moved, windowNameOf(moved, office))
    show(code)
  }
  return { busy, problem, book, move }
}
