import { shortLanguageNames } from '#src/lib/language.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { queryOf } from './every-page.ts'
import type { Wanted } from './shown.ts'
import type { App } from './walk-pages.ts'

/** What a tap sends: the state of one thing, or a list, a month or the words that take the place of others. */
export type TapKind = 'toggle' | 'list'

export interface TapWeight {
  readonly page: string
  readonly tap: string
  readonly kind: TapKind
  /** All bytes that it sends until the page is at rest. */
  readonly bytes: number
  /** The largest message among them. */
  readonly largest: number
}

const text = stepsTexts.en
const wednesday = { name: 'Wednesday 25 November 2026', role: 'button' }
const chip = (name: string): Wanted => ({ name, role: 'button' })

/** The taps of a visit, from the search to the booked time, that stay on their page; each is weighed. */
export const weighTaps = async (app: App): Promise<readonly TapWeight[]> => {
  const weights: TapWeight[] = []
  const weigh = async (tap: string, kind: TapKind, act: () => Promise<void>): Promise<void> => {
    const { route, bytes } = app.page()
    const before = bytes.length
    await act()
    await app.until(() => !app.has({ name: text.common.loading, role: 'status' }))
    const sent = bytes.slice(before)
    if (sent.length === 0) throw new Error(`${tap} changed nothing on ${route}`)
    const page = route.replace(/^pages\/|\/index$/g, '')
    weights.push({ page, tap, kind, bytes: sent.reduce((sum, one) => sum + one, 0), largest: Math.max(...sent) })
  }
  const tap = (words: string, kind: TapKind, wanted: Wanted) => weigh(words, kind, () => app.tap(wanted))

  await app.open('/pages/home/index')
  await app.until(() => app.has(shortLanguageNames.en))
  await tap('language', 'list', shortLanguageNames.en)

  await app.open('/pages/offices/index')
  await tap('filter: bookable', 'list', chip(text.offices.filterBookable))
  await weigh('search', 'list', () => app.type(text.offices.searchLabel, '朝阳'))
  await weigh('clear the search', 'list', () => app.type(text.offices.searchLabel, ''))
  await tap('choose a place', 'list', chip(text.offices.locator.placeLabel(text.offices.locator.place)))

  await app.open('/pages/me/index')
  await tap('type size', 'toggle', { name: text.me.scales['1.65'], role: 'radio' })
  await tap('dark', 'toggle', { name: text.me.themes.dark, role: 'radio' })

  await app.open(`/pages/office/detail/index${queryOf['pages/office/detail/index'] ?? ''}`)
  await tap('month of hours', 'list', chip(text.hours.month))

  await app.open(`/pages/office/item/index${queryOf['pages/office/item/index'] ?? ''}`)
  await tap('tick a paper', 'toggle', { name: 'Passport', role: 'checkbox' })

  await app.open(`/pages/booking/slots/index${queryOf['pages/booking/slots/index'] ?? ''}`)
  await app.until(() => app.has(wednesday))
  await tap('a date', 'list', wednesday)
  await tap('a time, which is held', 'list', { name: '09:30–10:00', role: 'radio' })
  await app.tap(chip(text.booking.continue))

  await weigh('nationality typed', 'list', () => app.type(text.booking.nationality, 'deu'))
  await tap('nationality chosen', 'toggle', chip('DEU'))
  await tap('kind of document', 'toggle', { name: text.booking.documentTypes['travel-document'], role: 'radio' })
  await tap('keep this person', 'toggle', { name: text.steps.keepPerson, role: 'checkbox' })
  await tap('continue with mistakes', 'list', chip(text.booking.toCheck))
  return weights
}
