import { join } from 'node:path'
import { texts as commonTexts } from '#src/lib/text.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import type { BuiltInLanguage } from '#src/lib/language.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { codeOnPass, fillApplicant, press, shows, type Reader } from '../e2e/reader.ts'
import { type OpenApp, type Visit, withApp } from '../e2e/with-app.ts'

// The pictures of README.md and docs/design.md, taken from the built app: `npm run pictures`.
const beijing = 'officeId=beijing-reception-hall'
const slots = `/pages/booking/slots/index?${beijing}&itemId=residence-permit`
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 }
const dark = { ...phone, colorScheme: 'dark' as const }

const keep = async ({ page }: OpenApp, name: string): Promise<void> => {
  // What moves has ended, and the keyboard's ring is not drawn: both are of the moment.
  const style = ':focus-visible { outline: none !important }'
  await page.screenshot({ path: join('docs/pictures', `${name}.png`), animations: 'disabled', style })
}

interface Shot {
  readonly language: BuiltInLanguage
  readonly now: string
  readonly context: NonNullable<Visit['context']>
}

const shoot = (
  { language, now, context }: Shot,
  flow: (app: OpenApp, reader: Reader) => Promise<void>,
): Promise<void> =>
  withApp({ now, route: `/pages/home/index?lang=${language}`, context }, (app) =>
    flow(app, { page: app.page, text: stepsTexts[language] }),
  )

const book = async (reader: Reader): Promise<string> => {
  await press(reader, 'gridcell', /25/)
  await press(reader, 'radio', /^09:30/)
  await press(reader, 'button', reader.text.booking.continue)
  await fillApplicant(reader)
  await press(reader, 'button', reader.text.booking.toCheck)
  await reader.page.getByRole('heading', { name: reader.text.booking.checkTitle, level: 1 }).first().waitFor()
  await press(reader, 'button', /09:30/)
  return codeOnPass(reader)
}

const monday = '2026-11-23T09:05:00+08:00'

test('an office on a make-up working day', async () => {
  await shoot({ language: 'zh', now: '2026-10-10T10:20:00+08:00', context: phone }, async (app, reader) => {
    await app.open('/pages/office/detail/index?officeId=guangzhou-one-stop')
    await shows(reader, commonTexts.zh.offices.book)
    await keep(app, 'office-zh')
  })
})

test.each([
  { language: 'en', context: phone, name: 'en' },
  { language: 'zh', context: dark, name: 'dark-zh' },
] as const)('choosing a time, the pass, the next visit: $name', async ({ language, context, name }) => {
  await shoot({ language, now: monday, context }, async (app, reader) => {
    await app.open(slots)
    await press(reader, 'gridcell', /25/)
    await press(reader, 'radio', /^09:30/)
    await shows(reader, reader.text.booking.continue)
    await keep(app, `slots-${name}`)
    await book(reader)
    await keep(app, `pass-${name}`)
    await app.open('/pages/home/index')
    await app.page.locator('.cy-list-row').filter({ visible: true }).first().waitFor()
    if (language === 'en') await keep(app, 'home-en')
  })
})

test('the list of offices, and progress with its clock', async () => {
  await shoot({ language: 'zh', now: monday, context: phone }, async (app) => {
    await app.open('/pages/offices/index')
    await app.page.locator('.cy-list-row').nth(3).waitFor()
    await keep(app, 'offices-zh')
  })
  await shoot({ language: 'en', now: monday, context: phone }, async (app, reader) => {
    const { progress } = progressTexts.en
    await app.open('/pages/progress/case/index')
    await app.page.getByRole('textbox', { name: progress.codeLabel }).fill('BEDEM00075')
    await app.page.getByRole('textbox', { name: reader.text.booking.tailLabel }).fill('2468')
    await press(reader, 'button', progress.lookUp)
    await shows(reader, progress.stages['under-approval'].status)
    await keep(app, 'progress-en')
  })
})

test('a wide screen, and the largest type on the smallest phone', async () => {
  const wide = { viewport: { width: 1280, height: 860 } }
  await shoot({ language: 'en', now: monday, context: wide }, async (app, reader) => {
    await app.open('/pages/offices/index')
    await app.page.locator('.taro_page[id^="/pages/offices"] .cy-list-row').first().click()
    await shows(reader, reader.text.offices.book)
    await keep(app, 'wide-en')
  })
  const small = { ...phone, viewport: { width: 320, height: 693 } }
  await shoot({ language: 'zh', now: monday, context: small }, async (app) => {
    const { me } = commonTexts.zh
    await app.open('/pages/me/index')
    await app.page.getByRole('radio', { name: me.scales['1.65'] }).click()
    await app.open(slots)
    await app.page.getByRole('gridcell').first().waitFor()
    await keep(app, 'large-zh')
  })
})
