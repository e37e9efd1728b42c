import { builtIn } from '#src/lib/language.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { axeFaults } from './axe.ts'
import { codeOnPass, fillApplicant, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const slots = '/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit'
const looks = builtIn.flatMap((language) => [
  { language, width: 390, colorScheme: 'light' as const },
  { language, width: 320, colorScheme: 'dark' as const },
])

const wider = (page: Reader['page']): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.each(looks)(
  'the steps in $language, $width wide, $colorScheme: axe finds nothing, nothing is cut off',
  async (look) => {
    const { language, width, colorScheme } = look
    const text = stepsTexts[language]
    const context = { viewport: { width, height: 844 }, colorScheme }
    await withApp({ now, route: `/pages/home/index?lang=${language}`, context }, async (app) => {
      const reader: Reader = { page: app.page, text }
      const judge = async (name: string): Promise<void> => {
        await app.picture(`look-${name}-${language}-${String(width)}`)
        expect({ name, faults: await axeFaults(app.page) }).toEqual({ name, faults: [] })
        expect({ name, wider: await wider(app.page) }).toEqual({ name, wider: 0 })
      }
      await app.open(slots)
      await press(reader, 'gridcell', /25/)
      await press(reader, 'radio', /^09:30/)
      await press(reader, 'button', text.steps.permit.ask)
      await judge('permit-sheet')
      await app.page.getByRole('textbox', { name: text.steps.permit.label }).fill('2026-12-11')
      await press(reader, 'button', text.steps.permit.save)
      await judge('slots')
      await press(reader, 'button', text.booking.continue)
      await fillApplicant(reader)
      await press(reader, 'button', text.steps.mrz.open)
      await app.page
        .getByRole('textbox', { name: text.steps.mrz.first })
        .fill('P<D<<MUELLER<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<')
      await press(reader, 'checkbox', new RegExp(`^${text.steps.keepPerson}`))
      await press(reader, 'button', text.booking.toCheck)
      await shows(reader, text.steps.faults['mrz-incomplete'])
      await judge('applicant')
      await app.page
        .getByRole('textbox', { name: text.steps.mrz.second })
        .fill('C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4')
      await shows(reader, text.steps.mrz.matches)
      await press(reader, 'button', text.booking.toCheck)
      await app.page.getByRole('heading', { name: text.booking.checkTitle, level: 1 }).first().waitFor()
      await judge('check')
      await press(reader, 'button', /09:30/)
      await codeOnPass(reader)
      await judge('pass')
      await press(reader, 'button', text.booking.reschedule)
      await judge('reschedule')
      await press(reader, 'button', text.steps.reschedule.keep)

      await app.page.emulateMedia({ media: 'print' })
      await app.picture(`look-paper-${language}-${String(width)}`)
      const qr = app.page.locator('.cy-paper .cy-scannable--qr').filter({ visible: true }).first()
      // Of 29 modules with the quiet zone, 21 are the symbol: at least three centimetres of them, at 96 dots an inch.
      expect((((await qr.boundingBox())?.width ?? 0) * 21) / 29).toBeGreaterThanOrEqual((3 / 2.54) * 96)
      expect(await app.page.locator('.cy-on-screen').filter({ visible: true }).count()).toBe(0)
      await app.page.emulateMedia({ media: 'screen' })

      await app.open('/pages/me/index')
      await press(reader, 'button', text.booking.savedPeople.manage)
      await judge('people')
      await press(reader, 'button', /^(Remove|移除)/)
      await shows(reader, text.booking.savedPeople.none)
    })
  },
)
