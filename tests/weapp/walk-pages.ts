import { shortLanguageNames } from '#src/lib/language.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { everyPage, queryOf } from './every-page.ts'
import type { launch } from './launch.ts'

export type App = Awaited<ReturnType<typeof launch>>

/** The instant that the walk is made for: its places are free then. */
export const now = '2026-11-23T09:00:00+08:00'

const text = progressTexts.en
const item = queryOf['pages/booking/slots/index'] ?? ''
const settled = (app: App) => app.until(() => !app.has({ name: text.common.loading, role: 'status' }))

/** Books a visit in English, then opens every page there is; `see` is called once for each, when it is loaded. */
export const walkPages = async (app: App, see: () => unknown): Promise<void> => {
  const seen = new Set<string>()
  const look = async (): Promise<void> => {
    await settled(app)
    seen.add(app.page().route)
    await see()
  }
  await app.open('/pages/home/index')
  await app.tap(shortLanguageNames.en)
  await bookingSteps(app, look)
  for (const page of everyPage()) {
    if (seen.has(page)) continue
    await app.open('/pages/me/index')
    await app.open(`/${page}${queryOf[page] ?? ''}`)
    await look()
  }
}

/** What lies behind a booking: its steps, filled in, then the pass and its progress. */
const bookingSteps = async (app: App, look: () => Promise<void>): Promise<void> => {
  await app.open(`/pages/booking/slots/index${item}`)
  await app.until(() => app.has({ name: 'Wednesday 25 November 2026', role: 'button' }))
  await app.tap({ name: 'Wednesday 25 November 2026', role: 'button' })
  await app.tap({ name: '09:30–10:00', role: 'radio' })
  await look()
  await app.tap({ name: text.booking.continue, role: 'button' })
  await app.type(text.booking.familyName, 'MÜLLER')
  await app.type(text.booking.givenName, 'Anna Maria')
  await app.type(text.booking.nationality, 'deu')
  await app.tap({ name: 'DEU', role: 'button' })
  await app.type(text.booking.documentNumber, 'c01x 00t47')
  await app.type(text.booking.phone, '+49 151 23456789')
  await look()
  await app.tap({ name: text.booking.toCheck, role: 'button' })
  await look()
  await app.tap({ name: text.booking.bookNow('Wed 25 Nov, 09:30'), role: 'button' })
  await look()
  await app.tap({ name: text.booking.seeProgress, role: 'button' })
  await look()
}
