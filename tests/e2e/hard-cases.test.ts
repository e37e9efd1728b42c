import { texts } from '#src/lib/text.ts'
import { fillApplicant, holdFirstFree, press, shows, type Reader } from './reader.ts'
import { overHttp } from './site.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = texts.en
const office = '/pages/office/detail/index?officeId=beijing-reception-hall'
const slots = '/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit'

test('an unknown page leads home with a word', async () => {
  await withApp({ now, route: '/pages/home/index?lang=en' }, async (app) => {
    await app.page.goto(app.page.url().replace(/#.*/, '#/pages/nowhere/index'))
    const reader: Reader = { page: app.page, text }
    await shows(reader, text.common.pageMissing)
    await shows(reader, text.offices.homeTitle)
  })
})

test('storage that cannot be read is set aside and reported, and the app goes on', async () => {
  await withApp({ now, route: '/pages/home/index?lang=en' }, async (app) => {
    const reader: Reader = { page: app.page, text }
    await shows(reader, text.offices.homeTitle)
    await app.page.evaluate(() => localStorage.setItem('app/passes', JSON.stringify({ data: '{"broken' })))
    await app.page.reload()
    await shows(reader, text.common.setAside)
    await shows(reader, text.offices.homeTitle)
    expect(await app.page.evaluate(() => localStorage.getItem('set-aside/passes'))).toContain('broken')
  })
})

// What the backend keeps is on the device only where the backend is.
test.each(['app/settings', 'app/draft', ...(overHttp ? [] : ['office/journal'])])(
  'garbage under %s is set aside with a word, and Home goes on',
  async (key) => {
    await withApp({ now, route: '/pages/home/index?lang=en' }, async (app) => {
      const reader: Reader = { page: app.page, text }
      await shows(reader, text.offices.homeTitle)
      await app.page.evaluate((name) => localStorage.setItem(name, JSON.stringify({ data: '{"half' })), key)
      await app.page.reload()
      await shows(reader, text.common.setAside)
      await shows(reader, text.offices.nextFree(text.hours.todayAt('11:30')))
      await press(reader, 'button', text.common.close)
      await app.page.getByText(text.common.setAside).filter({ visible: true }).waitFor({ state: 'hidden' })
    })
  },
)

test('without a network a time cannot be held, and this is said', async () => {
  await withApp({ now, route: '/pages/home/index?lang=en' }, async (app) => {
    const reader: Reader = { page: app.page, text }
    const firstFree = text.booking.firstFree(text.hours.todayAt('11:30'))
    await app.open(slots)
    await app.page.getByRole('button', { name: firstFree }).waitFor()
    await app.page.context().setOffline(true)
    await shows(reader, text.common.offline)
    await press(reader, 'button', firstFree)
    await shows(reader, text.booking.needsNetwork)
    // The times stay, as they were when they were read, and nothing is held.
    await shows(reader, /^Saved Mon 23 Nov, 09:0/)
    expect(await app.page.getByRole('button', { name: text.booking.continue }).count()).toBe(0)

    await app.page.context().setOffline(false)
    await app.page.getByText(text.common.offline).filter({ visible: true }).waitFor({ state: 'hidden' })
    await holdFirstFree(reader)
  })
})

test('without a network what was seen opens again with its date, and nothing is booked behind one’s back', async () => {
  await withApp({ now, route: '/pages/home/index?lang=en' }, async (app) => {
    const reader: Reader = { page: app.page, text }
    await app.open(office)
    await shows(reader, text.hours.openUntil('17:00'))
    await app.open(slots)
    await holdFirstFree(reader)
    await press(reader, 'button', text.booking.continue)
    await fillApplicant(reader)
    await press(reader, 'button', text.booking.toCheck)
    await shows(reader, 'MÜLLER, Anna Maria')

    await app.page.context().setOffline(true)
    await shows(reader, text.common.offline)
    await press(reader, 'button', /^Book/)
    await shows(reader, text.booking.needsNetwork)
    await shows(reader, 'MÜLLER, Anna Maria')

    await app.page.evaluate((hash) => {
      location.hash = hash
    }, office)
    await shows(reader, /^Saved Mon 23 Nov, 09:0/)
    await app.picture('offline-office-en')

    await app.page.context().setOffline(false)
    await app.page.goBack()
    await press(reader, 'button', /^Book/)
    await shows(reader, text.booking.passSaved)
  })
})
