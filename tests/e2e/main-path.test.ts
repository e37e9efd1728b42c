import { builtIn } from '#src/lib/language.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { holdFirstFree, codeOnPass, fillApplicant, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const hall = {
  zh: '北京市公安局出入境接待大厅',
  en: 'Exit-Entry Reception Hall, Beijing Municipal Public Security Bureau',
}

test.each(builtIn)('find, hours, book, pass, reschedule, progress, cancel — in %s', async (language) => {
  const text = texts[language]
  await withApp({ now, route: `/pages/home/index?lang=${language}` }, async (app) => {
    const reader: Reader = { page: app.page, text }

    await press(reader, 'button', text.offices.findOffice)
    await app.page.getByRole('searchbox', { name: text.offices.searchLabel }).fill('安定门东大街')
    await press(reader, 'link', new RegExp(hall[language]))
    await shows(reader, text.hours.openUntil('17:00'))
    await app.picture(`office-${language}`)

    await press(reader, 'button', text.offices.book)
    await press(reader, 'radio', language === 'zh' ? '普通工作' : 'Ordinary work')
    await app.picture(`item-${language}`)
    await press(reader, 'button', text.offices.chooseTime)

    await holdFirstFree(reader)
    await press(reader, 'gridcell', language === 'zh' ? /11月25日/ : /Wednesday 25 November/)
    await press(reader, 'radio', /^09:30/)
    await shows(reader, language === 'zh' ? '11月25日 周三 09:30' : 'Wed 25 Nov, 09:30')
    await app.picture(`slots-${language}`)
    await press(reader, 'button', text.booking.continue)

    await press(reader, 'button', text.booking.toCheck)
    await shows(reader, text.booking.faults['document-format'])
    await app.picture(`applicant-faults-${language}`)
    await fillApplicant(reader)
    await app.picture(`applicant-${language}`)
    await press(reader, 'button', text.booking.toCheck)
    await shows(reader, 'MÜLLER, Anna Maria')
    await app.picture(`check-${language}`)
    await press(reader, 'button', /09:30/)

    const code = await codeOnPass(reader)
    expect(code).toMatch(/^BA[0-9A-Z]{8}$/)
    await shows(reader, '北京市东城区安定门东大街2号')
    await app.picture(`pass-${language}`)

    await press(reader, 'button', text.booking.reschedule)
    await press(reader, 'button', stepsTexts[language].steps.reschedule.go)
    await press(reader, 'gridcell', language === 'zh' ? /11月26日/ : /Thursday 26 November/)
    await press(reader, 'radio', /^14:00/)
    await shows(reader, language === 'zh' ? '11月26日 周四 14:00' : 'Thu 26 Nov, 14:00')
    await press(reader, 'button', text.booking.continue)
    await press(reader, 'button', /14:00/)
    await shows(reader, '14:00 – 14:30')
    expect(await codeOnPass(reader)).toBe(code)

    await press(reader, 'button', text.booking.seeProgress)
    await shows(reader, text.progress.stages.appointment.name)
    await app.picture(`progress-${language}`)
    await app.page.goBack()

    await press(reader, 'button', text.booking.cancel)
    await app.page.getByRole('dialog').getByRole('button', { name: text.booking.cancelYes, exact: true }).click()
    await shows(reader, text.booking.cancelled)
    await shows(reader, text.booking.states.cancelled)
    await app.picture(`cancelled-${language}`)
  })
})

test('a mistyped code is caught by its check character before anything is asked', async () => {
  const text = texts.en
  await withApp({ now, route: '/pages/progress/case/index?lang=en' }, async (app) => {
    const reader: Reader = { page: app.page, text }
    await app.page.getByRole('textbox', { name: text.progress.codeLabel }).fill('BA7K2 9QXM5')
    await app.page.getByRole('textbox', { name: text.booking.tailLabel }).fill('1234')
    await press(reader, 'button', text.progress.lookUp)
    await shows(reader, text.progress.codeFaults['bad-check'])
  })
})
