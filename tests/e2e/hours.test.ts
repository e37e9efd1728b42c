import { builtIn, type BuiltInLanguage } from '#src/lib/language.ts'
import { texts } from '#src/lib/text.ts'
import { codeOnPass, fillApplicant, holdFirstFree, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const at = (id: string, language: BuiltInLanguage): string =>
  `/pages/office/detail/index?officeId=${id}&lang=${language}`

describe.each(builtIn)('service hours that explain themselves, in %s', (language) => {
  const text = texts[language]
  const nationalDay = { zh: '国庆节', en: 'National Day' }[language]

  test('before National Day: the days unlike the others, by list and by month', async () => {
    await withApp({ now: '2026-09-28T16:40:00+08:00', route: at('guangzhou-one-stop', language) }, async (app) => {
      const reader: Reader = { page: app.page, text }
      await shows(reader, text.hours.closingSoon(20))
      await shows(reader, text.hours.exceptions)
      await shows(reader, text.hours.reasons['make-up-day']('', nationalDay))
      await app.picture(`hours-exceptions-${language}`)

      await press(reader, 'button', text.hours.month)
      await press(reader, 'button', text.hours.nextMonth)
      const makeUp = { zh: '2026年10月10日', en: 'Saturday 10 October 2026' }[language]
      const day = app.page.getByRole('gridcell', { name: new RegExp(makeUp) })
      await day.click()
      await shows(reader, new RegExp(`${makeUp}.*${nationalDay}`))
      await app.page.keyboard.press('ArrowRight')
      const focused = await app.page.evaluate(() => document.activeElement?.textContent ?? '')
      expect(focused).toContain({ zh: '10月11日', en: 'Sunday 11 October' }[language])
      await app.picture(`hours-month-${language}`)
    })
  })

  test('worth the trip: papers first, then go; the pass says it of the day booked', async () => {
    await withApp({ now: '2026-11-23T09:05:00+08:00', route: at('beijing-reception-hall', language) }, async (app) => {
      const reader: Reader = { page: app.page, text }
      await shows(reader, text.trip.verdicts.prepare)
      await press(reader, 'link', text.trip.tickMaterials)
      const boxes = app.page.getByRole('checkbox')
      await boxes.first().waitFor()
      for (const box of await boxes.all()) await box.click()
      await app.page.goBack()
      await shows(reader, text.trip.verdicts.go)
      await shows(reader, text.trip.allReady)
      await app.picture(`trip-${language}`)

      await app.open('/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit')
      await holdFirstFree(reader)
      await press(reader, 'button', text.booking.continue)
      await fillApplicant(reader)
      await press(reader, 'button', text.booking.toCheck)
      await press(reader, 'button', new RegExp(`^${text.booking.bookNow('').trim()}`))
      await codeOnPass(reader)
      await shows(reader, text.trip.openThen)
      await app.picture(`trip-pass-${language}`)
    })
  })

  test('past the published years the month says that it may change', async () => {
    await withApp({ now: '2026-12-28T10:00:00+08:00', route: at('beijing-reception-hall', language) }, async (app) => {
      const reader: Reader = { page: app.page, text }
      await press(reader, 'button', text.hours.month)
      await press(reader, 'button', text.hours.nextMonth)
      await shows(reader, text.hours.holidayYearUnknown('2027'))
      await app.picture(`hours-2027-${language}`)
    })
  })
})
