import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { bookHeld, holdFirstFree, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const text = texts.en
const slots = '/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit'

test('a week after the visit the code shows the working day, the due date and how it was counted', async () => {
  await withApp({ now: '2026-09-29T14:05:00+08:00', route: '/pages/home/index?lang=en' }, async (app) => {
    const reader: Reader = { page: app.page, text }
    await app.open(slots)
    await holdFirstFree(reader)
    await press(reader, 'gridcell', /Wednesday 30 September/)
    await press(reader, 'radio', /^09:30/)
    const code = await bookHeld(reader)

    // Accepted on 30 September, seven working days: National Day and the weekend do not count, the make-up Saturday does.
    await app.time.set('2026-10-12T10:00:00+08:00')
    await app.page.reload()
    await app.open('/pages/progress/case/index')
    await app.page.getByRole('textbox', { name: text.progress.codeLabel }).fill(code.toLowerCase())
    await app.page.getByRole('textbox', { name: text.booking.tailLabel }).fill('0T47')
    await press(reader, 'button', text.progress.lookUp)
    await shows(reader, text.progress.stages['under-approval'].status)
    await shows(reader, /15 Oct/)
    await app.picture('after-the-visit-en')
  })
})
