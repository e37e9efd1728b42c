import { formatDate } from '#src/lib/dates.ts'
import type { Language } from '#src/lib/language.ts'
import { infoTextOf } from '#src/lib/text/info.ts'
import { progressTextOf } from '#src/lib/text/progress.ts'
import { stepsTextOf } from '#src/lib/text/booking-steps.ts'
import { fillApplicant, press, shows, type Reader } from './reader.ts'
import type { OpenApp } from './with-app.ts'

/** Those of a language that is fetched, once it has been. */
const allTexts = (language: Language) => ({
  ...stepsTextOf(language),
  progress: progressTextOf(language).progress,
  info: infoTextOf(language).info,
})
type AllText = ReturnType<typeof allTexts>

export interface Visitor {
  readonly app: OpenApp
  readonly language: Language
  readonly reader: Reader & { readonly text: AllText }
}

export const visitor = (app: OpenApp, language: Language): Visitor => ({
  app,
  language,
  reader: { page: app.page, text: allTexts(language) },
})

interface AppScreen {
  readonly name: string
  /** From where the one before it left off. */
  readonly reach: (visitor: Visitor) => Promise<void>
}

const place = 'officeId=beijing-reception-hall&itemId=residence-permit'
const wednesday = '2026-11-25'

const closeSheet = async ({ reader }: Visitor): Promise<void> => {
  await reader.page.keyboard.press('Escape')
  await reader.page.getByRole('dialog').waitFor({ state: 'hidden' })
}

const dialog = async ({ page }: Reader): Promise<void> => page.getByRole('dialog').waitFor()

/** A page by its route, once it shows the words. */
const at =
  (route: string, words: (text: AllText) => string | RegExp) =>
  async ({ app, reader }: Visitor): Promise<void> => {
    await app.page.goto('about:blank')
    await app.open(route)
    await shows(reader, words(reader.text))
  }

const opened =
  (role: 'button' | 'link', words: (text: AllText) => string | RegExp) =>
  async ({ reader }: Visitor): Promise<void> => {
    await press(reader, role, words(reader.text))
    await dialog(reader)
  }

const findingOffices: readonly AppScreen[] = [
  { name: 'home', reach: at('/pages/home/index', (text) => text.offices.nextFree(text.hours.todayAt('11:30'))) },
  { name: 'home, city', reach: opened('button', (text) => text.offices.chooseCity) },
  {
    name: 'no such page',
    reach: async (visitor) => {
      const { app, reader } = visitor
      await closeSheet(visitor)
      await app.page.evaluate(() => {
        location.hash = '#/pages/nowhere/index'
      })
      await shows(reader, reader.text.common.pageMissing)
    },
  },
  { name: 'offices', reach: at('/pages/offices/index', (text) => text.offices.more) },
  {
    name: 'offices, place',
    reach: opened('button', (text) => text.offices.locator.placeLabel(text.offices.locator.place)),
  },
  {
    name: 'offices, by region',
    reach: async (visitor) => {
      await closeSheet(visitor)
      const { reader } = visitor
      await press(reader, 'radio', reader.text.offices.locator.byRegion)
      await shows(reader, reader.text.offices.locator.overviewHint)
    },
  },
  {
    name: 'offices, nothing found',
    reach: async ({ reader }) => {
      await press(reader, 'radio', reader.text.offices.locator.list)
      await reader.page.getByRole('searchbox', { name: reader.text.offices.searchLabel }).fill('0000 0000')
      await shows(reader, reader.text.offices.locator.nothing)
    },
  },
  {
    name: 'office',
    reach: at('/pages/office/detail/index?officeId=beijing-reception-hall', (text) => text.hours.openUntil('17:00')),
  },
  { name: 'office, month', reach: opened('button', (text) => text.hours.month) },
  {
    name: 'office, driver',
    reach: async (visitor) => {
      await closeSheet(visitor)
      await opened('button', (text) => text.offices.showDriver)(visitor)
    },
  },
  { name: 'item', reach: at(`/pages/office/item/index?${place}`, (text) => text.offices.chooseTime) },
]

const booking: readonly AppScreen[] = [
  { name: 'slots', reach: at(`/pages/booking/slots/index?${place}`, (text) => text.booking.numbersMean) },
  { name: 'slots, permit', reach: opened('button', (text) => text.steps.permit.ask) },
  {
    name: 'slots, held',
    reach: async (visitor) => {
      await closeSheet(visitor)
      const { language, reader } = visitor
      await press(reader, 'gridcell', new RegExp(formatDate(wednesday, 'long', language)))
      await press(reader, 'radio', /^09:30/)
      await reader.page.getByRole('button', { name: reader.text.booking.continue }).waitFor()
    },
  },
  {
    name: 'applicant, faults',
    reach: async ({ reader }) => {
      await press(reader, 'button', reader.text.booking.continue)
      await press(reader, 'button', reader.text.booking.toCheck)
      await shows(reader, reader.text.booking.faults['document-format'])
    },
  },
  {
    name: 'check',
    reach: async ({ reader }) => {
      await fillApplicant(reader)
      await press(reader, 'button', reader.text.booking.toCheck)
      await shows(reader, 'MÜLLER, Anna Maria')
    },
  },
  {
    name: 'pass',
    reach: async ({ reader }) => {
      await press(reader, 'button', /09:30/)
      await shows(reader, reader.text.booking.passSaved)
    },
  },
  { name: 'pass, earlier', reach: opened('button', (text) => text.steps.earlier.ask) },
  {
    name: 'pass, cancel',
    reach: async (visitor) => {
      await closeSheet(visitor)
      await opened('button', (text) => text.booking.cancel)(visitor)
    },
  },
  { name: 'appointments', reach: at('/pages/appointments/index', () => '09:30') },
]

const after: readonly AppScreen[] = [
  { name: 'progress', reach: at('/pages/progress/case/index', (text) => text.progress.ways.samples.title) },
  {
    name: 'progress, faults',
    reach: async ({ reader }) => {
      await reader.page.getByRole('textbox', { name: reader.text.progress.codeLabel }).fill('BA7K2 9QXM5')
      await press(reader, 'button', reader.text.progress.lookUp)
      await shows(reader, reader.text.progress.codeFaults['bad-check'])
    },
  },
  {
    name: 'progress, result',
    reach: async ({ reader }) => {
      await reader.page.locator('.cy-list-row').filter({ visible: true }).first().click()
      await shows(reader, reader.text.progress.timelineTitle)
    },
  },
  {
    name: 'due date',
    reach: async (visitor) => {
      const { reader } = visitor
      await at('/pages/progress/due-date/index', (text) => text.progress.dueDate.lead)(visitor)
      await reader.page.getByRole('radio').first().click()
      await shows(reader, /2026/)
    },
  },
  { name: 'process', reach: at('/pages/progress/process/index', (text) => text.progress.process.title) },
  { name: 'about', reach: at('/pages/info/about/index', (text) => text.info.about.isNotTitle) },
  { name: 'sources', reach: at('/pages/info/sources/index', (text) => text.info.sources.confidenceTitle) },
  { name: 'privacy', reach: at('/pages/info/privacy/index', (text) => text.info.privacy.deleteWords) },
  { name: 'privacy, delete', reach: opened('button', (text) => text.info.privacy.deleteAll) },
  { name: 'me', reach: at('/pages/me/index', (text) => text.me.more) },
]

/** Every screen, each in the state that has most on it, in an order in which each leads to the next. */
export const screens: readonly AppScreen[] = [...findingOffices, ...booking, ...after]
