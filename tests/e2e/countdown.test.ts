import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = stepsTexts.en

test('the time that is left to fill in is said at five, two and one minutes, and not in between', async () => {
  const slots = '/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit'
  await withApp({ now, route: '/pages/home/index?lang=en' }, async (app) => {
    await app.open(slots)
    await app.page.getByRole('button', { name: new RegExp(`^${text.booking.firstFree('').trim()}`) }).click()
    await app.page.getByRole('button', { name: text.booking.continue }).waitFor()
    const spoken = app.page.locator('[aria-live=polite].cy-spoken').filter({ visible: true }).last()
    const said: string[] = []
    for (const minutes of [4.5, 0.6, 2.3, 0.6, 0.6]) {
      await app.time.pass(minutes)
      await app.page.clock.runFor(1500)
      said.push(await spoken.innerText())
    }
    expect(said).toEqual(['', text.booking.heldWords(5), '', text.booking.heldWords(2), ''])
  })
})
