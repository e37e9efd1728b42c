import { infoTexts } from '#src/lib/text/info.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { codeOnPass, fillApplicant, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = { ...stepsTexts.en, progress: progressTexts.en.progress, info: infoTexts.en.info }

/** A browser that refuses whatever it can be asked, before the app starts. */
const refuseAll = () => {
  const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
  const position = (_done: PositionCallback, failed?: PositionErrorCallback | null): void =>
    failed?.({ code: 1, message: 'refused', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition: position } })
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, readText: refuse } })
  Object.defineProperty(navigator, 'share', { value: refuse })
  Object.defineProperty(window, 'print', { value: () => undefined })
  Object.defineProperty(window, 'open', { value: () => null })
}

test('the whole path with everything refused: each refusal is answered with another way', async () => {
  const context = { permissions: [], acceptDownloads: false }
  const prepare = (browser: { addInitScript: (script: () => void) => Promise<unknown> }) =>
    browser.addInitScript(refuseAll).then(() => undefined)
  await withApp({ now, route: '/pages/offices/index?lang=en', context, prepare }, async (app) => {
    const reader: Reader = { page: app.page, text }
    const { page } = app

    // Where the reader is: a city does as well.
    await press(reader, 'button', text.offices.filterNear)
    await shows(reader, text.offices.locator.chooseOrigin)
    await press(reader, 'button', /^Guangdong/)
    await press(reader, 'radio', /^Guangzhou/)
    await shows(reader, text.offices.locator.byDistance)

    // Copying: the words stay to be pressed and held.
    await page.goto('about:blank')
    await app.open('/pages/office/detail/index?officeId=beijing-reception-hall')
    await press(reader, 'button', text.offices.copyAddress)
    await shows(reader, text.common.notCopied)
    await shows(reader, '北京市东城区安定门东大街2号')

    await press(reader, 'button', text.offices.book)
    await press(reader, 'button', text.offices.chooseTime)
    await press(reader, 'gridcell', /Wednesday 25 November/)
    await press(reader, 'radio', /^09:30/)
    await press(reader, 'button', text.booking.continue)
    await fillApplicant(reader)
    await press(reader, 'button', text.booking.toCheck)
    await press(reader, 'button', /^Book /)
    const code = await codeOnPass(reader)

    // Calendar and sharing: refused, and the pass goes on showing everything.
    await press(reader, 'button', text.booking.addToCalendar)
    await press(reader, 'button', text.steps.share.button)
    await shows(reader, '09:30 – 10:00')
    await press(reader, 'button', text.booking.reschedule)
    await press(reader, 'button', text.steps.reschedule.go)
    await press(reader, 'gridcell', /Thursday 26 November/)
    await press(reader, 'radio', /^14:00/)
    await press(reader, 'button', text.booking.continue)
    await press(reader, 'button', /14:00/)
    await shows(reader, '14:00 – 14:30')

    // Pasting the code: typing it does as well.
    await page.goto('about:blank')
    await app.open('/pages/progress/case/index')
    await press(reader, 'button', text.progress.ways.paste)
    await shows(reader, text.progress.ways.pasteRefused)
    await page.getByRole('textbox', { name: text.progress.codeLabel }).fill(code)
    await page.getByRole('textbox', { name: text.booking.tailLabel }).fill('0T47')
    await press(reader, 'button', text.progress.lookUp)
    await shows(reader, text.progress.stages.appointment.name)
  })
})

test('one tap deletes everything that the app keeps on the device, and it starts anew', async () => {
  await withApp({ now, route: '/pages/offices/index?lang=en' }, async (app) => {
    const reader: Reader = { page: app.page, text }
    await app.open('/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit')
    await press(reader, 'gridcell', /Wednesday 25 November/)
    await press(reader, 'radio', /^09:30/)
    await press(reader, 'button', text.booking.continue)
    await fillApplicant(reader)
    await press(reader, 'button', text.booking.toCheck)
    await press(reader, 'button', /^Book /)
    await codeOnPass(reader)
    const kept = () => app.page.evaluate(() => Object.entries(localStorage).flat().join(' '))
    expect(await kept()).toMatch(/BA[0-9A-Z]{8}/)

    await app.open('/pages/info/privacy/index')
    await press(reader, 'button', text.info.privacy.deleteAll)
    await press(reader, 'button', text.info.privacy.deleteYes)
    await shows(reader, stepsTexts.zh.offices.noVisit)
    expect(await kept()).not.toMatch(/BA[0-9A-Z]{8}|LLER|beijing-reception-hall\/hold/)
    await app.open('/pages/appointments/index')
    expect(await app.text()).not.toMatch(/BA[0-9A-Z]{3}-/)
  })
})
