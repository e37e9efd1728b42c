import { cleanup, fireEvent, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { Instant } from '#types/time.ts'
import type { ServiceItemId } from '#types/service-item.ts'
import { shippedData } from '#mock/data/shipped.ts'
import { startBackend } from '#src/backend/index.ts'
import Check from '#src/pages/booking/check/index.tsx'
import PassPage from '#src/pages/booking/pass/index.tsx'
import Slots from '#src/pages/booking/slots/index.tsx'
import { random } from '#src/platform/random.ts'
import { storage } from '#src/platform/storage.ts'
import { showPass, useAppointments } from '#src/stores/appointments.ts'
import { beginChoosing, holdPlace, type Purpose } from '#src/stores/draft.ts'
import { showForm, typeInto } from '#src/stores/form.ts'
import { loadItems } from '#src/stores/items.ts'
import { loadOffice } from '#src/stores/office.ts'
import { opened, settled } from '../../../support/opened.ts'
import { setClock, startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

export const monday = '2026-11-23T10:00:00+08:00'
export const hall = { officeId: 'beijing-reception-hall', itemId: 'residence-permit' } as const
export const guangzhou = { officeId: 'guangzhou-one-stop', itemId: 'work-permit' } as const
export const wednesday: Instant = '2026-11-25T09:30:00+08:00'

export const shipped = shippedData()
export type Facts = typeof shipped
export type Policy = Facts['plans'][number]['policy']

export const withPolicy = (change: Partial<Policy>): Facts => ({
  ...shipped,
  plans: shipped.plans.map((plan) => ({ ...plan, policy: { ...plan.policy, ...change } })),
})

/** The hall does not serve on a date, as a notice in the data says. */
export const closedOn = (date: string): Facts => ({
  ...shipped,
  offices: shipped.offices.map((office) =>
    office.id === hall.officeId
      ? {
          ...office,
          services: office.services.map((service) => ({
            ...service,
            hours:
              service.hours === null
                ? null
                : {
                    ...service.hours,
                    exceptions: [
                      {
                        from: date,
                        to: date,
                        intervals: [],
                        reason: { zh: '停电检修', en: 'power cut for repairs' },
                        windowId: null,
                        citation: null,
                      },
                    ],
                  },
          })),
        }
      : office,
  ),
})

/** The backend goes on with the same device and other facts. */
export const goOnWith = (facts: Facts): void =>
  startBackend({ storage, randomBytes: random.bytes, isOnline: () => true, onCorrupt: () => undefined }, facts)

export const startOver = (facts: Facts = shipped): void => {
  cleanup()
  startAppAt(monday)
  goOnWith(facts)
}

export const show = async (page: ReactElement, params: Readonly<Record<string, string>> = {}): Promise<void> => {
  cleanup()
  taroStub.route(params)
  await opened(page)
  await settled(() => undefined)
}

export const press = async (role: string, name: string | RegExp): Promise<void> => {
  const [first] = screen.getAllByRole(role, { name })
  if (first === undefined) throw new Error(`nothing is called ${String(name)}`)
  await settled(() => fireEvent.click(first))
  await settled(() => undefined)
}

export const words = (): string => document.body.textContent

/** Somebody who can be booked: the number ends in `5678`. */
export const typed = {
  familyName: 'Smith',
  givenName: 'Jane',
  nationality: 'GBR',
  documentNumber: 'E12345678',
  phone: '+86 138 0000 0000',
} as const

export const tail = '5678'

/** The calendar of the hall with a date opened. */
export const showTimes = async (day = /^Wednesday 25 November/, params: object = hall): Promise<void> => {
  await show(<Slots />, { ...params })
  await press('gridcell', day)
}

/** A held place, a filled form, and the check before the eyes. */
export const showCheck = async (
  { params = hall, start = wednesday, purpose = { kind: 'book' }, at }: ToCheck = {},
  people = [typed] as readonly Partial<typeof typed>[],
): Promise<void> => {
  // Closing the last step gives back what is held: so first close, then hold.
  cleanup()
  await loadItems()
  await loadOffice(params.officeId)
  beginChoosing(params, purpose)
  const held = await holdPlace(start)
  if (held.state !== 'done') throw new Error(JSON.stringify(held))
  people.forEach((person, index) => {
    showForm(index)
    typeInto(person)
  })
  if (at !== undefined) setClock(at)
  await show(<Check />)
}

interface ToCheck {
  readonly params?: { readonly officeId: string; readonly itemId: ServiceItemId }
  readonly start?: Instant
  readonly purpose?: Purpose
  /** When the check is looked at. */
  readonly at?: Instant
}

/** Books through the screen; gives the code. */
export const book = async (start: Instant = wednesday): Promise<string> => {
  await showCheck({ start })
  await press('button', /^Book /)
  const { shown } = useAppointments.getState()
  if (shown === null) throw new Error(`nothing was booked:\n${words()}`)
  return shown
}

export const showPassOf = async (code: string): Promise<void> => {
  showPass(code)
  await show(<PassPage />)
}
