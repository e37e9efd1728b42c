import { screen } from '@testing-library/react'
import { shippedData } from '#mock/data/shipped.ts'
import { backend, startBackend } from '#src/backend/index.ts'
import { builtIn, type BuiltInLanguage } from '#src/lib/language.ts'
import { texts } from '#src/lib/text.ts'
import { passOf } from '#src/pages/booking/check/pass-of.ts'
import PassPage from '#src/pages/booking/pass/index.tsx'
import { random } from '#src/platform/random.ts'
import { storage } from '#src/platform/storage.ts'
import { findAppointment, keepPass, rememberTail, showPass } from '#src/stores/appointments.ts'
import { opened, settled } from '../../../support/opened.ts'
import { bookOn, setClock, startAppAt, tail } from '../../../support/started-app.ts'

const passFor = async (date: string, language: BuiltInLanguage): Promise<void> => {
  startAppAt('2026-11-23T10:00:00+08:00', language)
  const { code, officeId } = await bookOn(date)
  rememberTail(code, tail)
  const found = await findAppointment(code, tail)
  const office = await backend().getOffice({ officeId })
  if (found.state !== 'done' || !office.ok) throw new Error('the appointment is not there')
  keepPass(passOf(found.value, office.value, null))
  showPass(code)
}

const page = async (): Promise<string> => {
  await opened(<PassPage />)
  await settled(() => undefined)
  return document.body.textContent
}

describe.each(builtIn)('worth the trip on the pass, in %s', (language) => {
  const { trip } = texts[language]

  test('the window is open at the time booked; papers are missing still', async () => {
    await passFor('2026-11-24', language)
    const words = await page()
    expect(words).toContain(trip.titleAt({ zh: '11月24日 周二 09:00', en: 'Tue 24 Nov, 09:00' }[language]))
    expect(words).toContain(trip.openThen)
    expect(words).toContain(trip.verdicts.prepare)
    expect(screen.queryByText(trip.book)).toBeNull()
  })

  test('the office has closed the day since: don’t go, and when it opens again', async () => {
    await passFor('2026-11-24', language)
    const facts = shippedData()
    const name = { zh: '停电', en: 'Power cut' }
    const calendar = {
      ...facts.calendar,
      holidays: [...facts.calendar.holidays, { id: 'cut', name }],
      days: [...facts.calendar.days, { date: '2026-11-24', kind: 'off' as const, holiday: 'cut' }],
    }
    startBackend(
      { storage, randomBytes: random.bytes, isOnline: () => true, onCorrupt: () => undefined },
      { ...facts, calendar },
    )
    const words = await page()
    expect(words).toContain(trip.verdicts.stay)
    expect(words).toContain(name[language])
    expect(words).toContain(trip.opens({ zh: '明天 09:00', en: 'tomorrow 09:00' }[language]))
  })

  test('once the time is over there is no trip to judge', async () => {
    await passFor('2026-11-24', language)
    setClock('2026-11-25T10:00:00+08:00')
    expect(await page()).not.toContain(trip.verdicts.prepare)
  })
})
