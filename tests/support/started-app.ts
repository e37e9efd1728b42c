import type { Instant } from '#types/time.ts'
import type { Language } from '#src/lib/language.ts'
import { backend } from '#src/backend/index.ts'
import { start } from '#src/start.ts'
import { useClock } from '#src/stores/clock.ts'
import { forgetEverything } from '#src/stores/forget-everything.ts'
import { noteNetwork } from '#src/stores/network.ts'
import { changeSettings } from '#src/stores/settings.ts'
import { taroStub } from './taro.ts'

/** The app as after a first launch at a moment: its own backend, its own data, an empty phone. */
export const startAppAt = (now: Instant, language: Language = 'en'): void => {
  taroStub.reset()
  setClock(now)
  forgetEverything()
  start()
  noteNetwork(true)
  changeSettings({ language })
}

export const setClock = (now: Instant): void => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(now))
  useClock.setState({ now })
}

export const tail = '5678'

/** Books the first free time of a date at the Beijing reception hall; the document ends in `tail`. */
export const bookOn = async (date: string): Promise<{ readonly code: string; readonly officeId: string }> => {
  const { offices } = valueOf(await backend().listOffices({ q: '安定门东大街', bookable: true }))
  const officeId = offices[0]?.id ?? ''
  const { days } = valueOf(
    await backend().listAvailability({ officeId, item: 'residence-permit', from: date, to: date }),
  )
  const start = days[0]?.slots.find(({ state }) => state === 'free')?.start ?? ''
  const request = { clientId: 'test', officeId, itemId: 'residence-permit', start, places: 1 } as const
  const { holdId } = valueOf(await backend().holdSlot(request, { idempotencyKey: 'hold' }))
  const applicant = {
    familyName: 'Smith',
    givenName: 'Jane',
    chineseName: null,
    nationality: 'GBR',
    documentType: 'passport',
    documentNumber: `E1234${tail}`,
    phone: '+86 138 0000 0000',
    email: null,
    answers: {},
  } as const
  const booked = valueOf(
    await backend().confirmHold({ holdId, applicants: [applicant] }, { idempotencyKey: 'confirm' }),
  )
  return { code: booked.appointments[0]?.code ?? '', officeId }
}

const valueOf = <Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: object },
): Value => {
  if (outcome.ok) return outcome.value
  throw new Error(JSON.stringify(outcome.refusal))
}
