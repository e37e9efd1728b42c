import { fetched } from '#src/lib/language.ts'
import { fetchPack, packOf } from '#src/lib/text/pack.ts'
import { axeFaults } from './axe.ts'
import { cutOff } from './cut-off.ts'
import { codeOnPass, fillApplicant, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const hall = 'officeId=beijing-reception-hall'
const narrow = { viewport: { width: 320, height: 720 } }

beforeAll(async () => {
  await Promise.all(fetched.map(fetchPack))
})

test.each(fetched)('in %s a time is booked at 320 px: nothing is cut off, axe finds nothing', async (language) => {
  const { text } = packOf(language)
  await withApp({ now, route: `/pages/home/index?lang=${language}`, context: narrow }, async (app) => {
    const reader: Reader = { page: app.page, text }
    const judge = async (name: string): Promise<void> => {
      await app.picture(`narrow-${name}-${language}`)
      expect({ name, cut: await cutOff(app.page) }).toEqual({ name, cut: [] })
      expect({ name, faults: await axeFaults(app.page) }).toEqual({ name, faults: [] })
      expect(await app.page.locator('html').getAttribute('lang')).toBe(language)
    }
    await shows(reader, text.offices.homeTitle)
    await judge('home')
    await app.open(`/pages/office/detail/index?${hall}`)
    await shows(reader, text.hours.openUntil('17:00'))
    await judge('office')
    await app.open(`/pages/office/item/index?${hall}&itemId=residence-permit`)
    await shows(reader, text.offices.materials)
    await judge('item')
    await app.open(`/pages/booking/slots/index?${hall}&itemId=residence-permit`)
    await press(reader, 'gridcell', /25/)
    await press(reader, 'radio', /^09:30/)
    await shows(reader, text.booking.continue)
    await judge('slots')
    await press(reader, 'button', text.booking.continue)
    await press(reader, 'button', text.booking.toCheck)
    await shows(reader, text.booking.faults['document-format'])
    await judge('applicant')
    await fillApplicant(reader)
    await press(reader, 'button', text.booking.toCheck)
    await shows(reader, 'MÜLLER, Anna Maria')
    await judge('check')
    await press(reader, 'button', /09:30/)
    expect(await codeOnPass(reader)).toMatch(/^BA[0-9A-Z]{8}$/)
    // Whom the reader asks for the way reads Chinese.
    await shows(reader, '北京市东城区安定门东大街2号')
    await judge('pass')
    await press(reader, 'button', text.booking.seeProgress)
    await shows(reader, text.progress.stages.appointment.name)
    await judge('progress')
    await app.open('/pages/me/index')
    await shows(reader, text.me.theme)
    await judge('me')
  })
})

test('the device’s language is spoken unless another was chosen, and what was chosen is kept', async () => {
  const { ko, ru } = { ko: packOf('ko').text, ru: packOf('ru').text }
  await withApp({ now, context: { locale: 'ru-RU' } }, async ({ page }) => {
    await shows({ page, text: ru }, ru.offices.homeTitle)
    await page.goto(page.url().replace(/#.*/, '#/pages/home/index?lang=ko'))
    await page.reload()
    await shows({ page, text: ko }, ko.offices.homeTitle)
    await page.goto(page.url().replace(/#.*/, '#/pages/home/index'))
    await page.reload()
    await shows({ page, text: ko }, ko.offices.homeTitle)
  })
})

test('of the four only the language that is spoken is fetched', async () => {
  const asked: string[] = []
  const { text } = packOf('ja')
  const visit = { now, context: { locale: 'ja-JP' } }
  await withApp(visit, async ({ page }) => {
    page.on('request', (request) => asked.push(request.url()))
    await page.reload()
    await shows({ page, text }, text.offices.homeTitle)
    expect(asked.filter((url) => /language-ja/.test(url))).toHaveLength(1)
    expect(asked.filter((url) => /language-(ko|ru|fr)/.test(url))).toEqual([])
  })
})
