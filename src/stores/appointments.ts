import * as z from 'zod/mini'
import { create } from 'zustand'
import { appointment, type Appointment } from '#types/appointment.ts'
import { phone } from '#types/office.ts'
import { asText } from '#types/order.ts'
import { type Localized, localized } from '#types/source.ts'
import { instant } from '#types/time.ts'
import { backend, now } from '../backend/index.ts'
import { keep, type LeftKey, readKept } from './kept.ts'
import { find, type Found } from './remote.ts'

/** 预约凭证 as it is kept on the device: enough to find the window without a network. */
const pass = () =>
  z.object({
    appointment,
    office: z.object({
      name: z.object({ zh: z.string(), en: z.nullable(z.string()) }),
      /** In Chinese, from the city on. */
      address: z.string(),
      windowName: z.nullable(localized),
      phone: z.nullable(phone),
    }),
    itemName: localized,
    guideId: z.nullable(z.string()),
    checkedAt: instant,
    /** Names those who were booked together; null for one alone. */
    batch: z._default(z.nullable(z.string()), null),
    /** How WeChat's one question about a reminder ended; null while it was not asked. */
    reminder: z._default(z.nullable(z.enum(['allowed', 'refused', 'unavailable'])), null),
  })
export type Pass = z.infer<ReturnType<typeof pass>>
export type Reminder = NonNullable<Pass['reminder']>

const passes = () => z.array(pass())
const key: LeftKey = 'passes'

interface Appointments {
  readonly passes: readonly Pass[]
  /** The pass on the screen. */
  readonly shown: string | null
  /** Those whose summary is on the screen. */
  readonly shownBatch: string | null
  /** Tails typed since the app started: asked once, never written down. */
  readonly tails: Readonly<Record<string, string>>
}

export const useAppointments = create<Appointments>()(() => ({
  passes: [],
  shown: null,
  shownBatch: null,
  tails: {},
}))

export const startAppointments = (): void => useAppointments.setState({ passes: readKept(key, passes) ?? [] })

export const showPass = (code: string): void => useAppointments.setState({ shown: code })

export const showBatch = (batch: string): void => useAppointments.setState({ shownBatch: batch })

export const keepPass = (added: Omit<Pass, 'checkedAt'>): void =>
  setPasses([
    { ...added, checkedAt: now() },
    ...useAppointments.getState().passes.filter((one) => one.appointment.code !== added.appointment.code),
  ])

/** Puts a newer state of an appointment on its pass; `windowName` is given where the window may be another. */
export const updatePass = (changed: Appointment, windowName?: Localized | null): void => {
  const update = (one: Pass): Pass => ({
    ...one,
    appointment: changed,
    office: windowName === undefined ? one.office : { ...one.office, windowName },
    checkedAt: now(),
  })
  const { passes: all } = useAppointments.getState()
  setPasses(all.map((one) => (one.appointment.code === changed.code ? update(one) : one)))
}

export const removePass = (code: string): void =>
  setPasses(useAppointments.getState().passes.filter((one) => one.appointment.code !== code))

const setPasses = (changed: readonly Pass[]): void => {
  useAppointments.setState({ passes: changed })
  keep(key, changed)
}

export const rememberTail = (code: string, tail: string): void =>
  useAppointments.setState(({ tails }) => ({ tails: { ...tails, [code]: tail } }))

/** Asks for an appointment's present state; needs the document's last four characters. */
export const findAppointment = async (code: string, documentTail: string): Promise<Found<Appointment>> => {
  const acted = await find(() => backend().findAppointment({ code, documentTail }))
  if (acted.state === 'done') {
    rememberTail(acted.value.code, documentTail)
    updatePass(acted.value)
  }
  return acted
}

export const noteReminder = (code: string, reminder: Reminder): void =>
  setPasses(
    useAppointments.getState().passes.map((one) => (one.appointment.code === code ? { ...one, reminder } : one)),
  )

/** The booked visits to come, soonest first. */
export const upcoming = (all: readonly Pass[], at: string): readonly Pass[] =>
  all
    .filter(({ appointment: { state, place } }) => state === 'booked' && place.end > at)
    .sort((one, other) => asText(one.appointment.place.start, other.appointment.place.start))

export const past = (all: readonly Pass[], at: string): readonly Pass[] =>
  all
    .filter(({ appointment: { state, place } }) => state !== 'booked' || place.end <= at)
    .sort((one, other) => asText(other.appointment.place.start, one.appointment.place.start))

/** The passes of those who were booked together, in the order of their places. */
export const bookedTogether = (all: readonly Pass[], batch: string): readonly Pass[] =>
  all
    .filter((one) => one.batch === batch)
    .sort((one, other) => asText(one.appointment.place.start, other.appointment.place.start))
