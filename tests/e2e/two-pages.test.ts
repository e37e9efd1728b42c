import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { bookHeld, holdFirstFree, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const text = texts.en
const now = '2026-11-23T09:05:00+08:00'
const route = '/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit'

const book = async (reader: Reader): Promise<string> => {
  await holdFirstFree(reader)
  return bookHeld(reader)
}

const lookUp = async (reader: Reader, code: string): Promise<void> => {
  await reader.page.getByRole('textbox', { name: text.progress.codeLabel }).fill(code)
  await reader.page.getByRole('textbox', { name: text.booking.tailLabel }).fill('0T47')
  await press(reader, 'button', text.progress.lookUp)
  await shows(reader, text.progress.stages.appointment.status)
}

test('what is booked in one page of a browser, another that was open before knows', async () => {
  await withApp({ now, route: '/pages/home/index?lang=en' }, async ({ page, address, open }) => {
    const other = await page.context().newPage()
    await other.goto(`${address}/?lang=en#/pages/progress/case/index`)
    await shows({ page: other, text }, text.progress.lookUp)
    await open(route)
    const code = await book({ page, text })
    await lookUp({ page: other, text }, code)
  })
})

test('a browser without workers books and looks up all the same', async () => {
  const prepare = (context: { addInitScript: (script: string) => Promise<unknown> }) =>
    context.addInitScript('delete window.Worker').then(() => undefined)
  await withApp({ now, route: '/pages/home/index?lang=en', prepare }, async ({ page, open }) => {
    await open(route)
    const code = await book({ page, text })
    await open('/pages/progress/case/index')
    await lookUp({ page, text }, code)
  })
})
