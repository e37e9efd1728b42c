import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { until } from '#tests/support/until.ts'
import { bookHeld, fillApplicant, holdFirstFree, press, shows, type Reader } from './reader.ts'
import { type OpenApp, withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = stepsTexts.en
const officeId = 'beijing-reception-hall'
const slots = `/pages/booking/slots/index?officeId=${officeId}&itemId=residence-permit`
const half = { start: '2026-11-25T09:30:00+08:00', end: '2026-11-25T10:00:00+08:00' }
const twelve = ['1', '1', '1', '2', '2', '2', '3', '3', '4', '4', '5', '5']

const open = (flow: (reader: Reader, app: OpenApp) => Promise<void>): Promise<void> =>
  withApp({ now, route: '/pages/home/index?lang=en' }, async (app) => {
    await app.open(slots)
    // Taro loses an address that is asked for while the page of the one before is still being fetched.
    await app.page.getByRole('gridcell').first().waitFor()
    await flow({ page: app.page, text }, app)
  })

const chooseWednesday = async (reader: Reader): Promise<void> => {
  await press(reader, 'gridcell', /Wednesday 25 November/)
  await press(reader, 'radio', /^09:30/)
}

const bookWednesday = async (reader: Reader): Promise<string> => {
  await chooseWednesday(reader)
  return bookHeld(reader)
}

test('a hold runs out while typing, the slot is taken meanwhile: what was typed stays, three nearest are offered', async () => {
  await open(async (reader, app) => {
    await chooseWednesday(reader)
    await press(reader, 'button', text.booking.continue)
    await fillApplicant(reader)
    await app.time.pass(10.02)
    await shows(reader, text.refusals['hold-expired'])
    await app.picture('hold-expired-en')

    await press(reader, 'button', text.offices.chooseTime)
    await press(reader, 'gridcell', /Wednesday 25 November/)
    await app.others.take({ officeId, ...half, windowIds: twelve })
    await press(reader, 'radio', /^09:30/)
    await shows(reader, text.refusals['slot-full'])
    await shows(reader, text.booking.nearest)
    await app.picture('slot-taken-en')
    expect(await app.page.getByRole('button', { name: /^Take / }).count()).toBe(3)
    await press(reader, 'button', text.booking.takeThis('Wed 25 Nov, 09:00'))
    await press(reader, 'button', text.booking.continue)
    await press(reader, 'button', text.booking.toCheck)
    await shows(reader, 'MÜLLER, Anna Maria')
    await press(reader, 'button', /^Book/)
    await shows(reader, '09:00 – 09:30')
  })
})

test('a restart in the middle: the place is still held, what was typed is there, only the number is asked again', async () => {
  await open(async (reader, app) => {
    await chooseWednesday(reader)
    await press(reader, 'button', text.booking.continue)
    await fillApplicant(reader)
    await app.page.goto('about:blank')
    await app.open('/pages/home/index')
    await shows(reader, text.booking.heldAway.title)
    await app.picture('held-away-en')
    await press(reader, 'button', text.booking.heldAway.goOn)
    await shows(reader, text.steps.numberGone)
    expect(await app.page.getByRole('textbox', { name: text.booking.familyName }).inputValue()).toBe('MÜLLER')
    expect(await app.page.getByRole('textbox', { name: text.booking.documentNumber }).inputValue()).toBe('')
    await press(reader, 'button', text.booking.toCheck)
    await shows(reader, text.booking.faults['document-format'])
    await app.page.getByRole('textbox', { name: text.booking.documentNumber }).fill('c01x00t47')
    await press(reader, 'button', text.booking.toCheck)
    await press(reader, 'button', /^Book/)
    await shows(reader, '09:30 – 10:00')
  })
})

/** It is given back behind the page that is shown. */
const noHoldIsKept = ({ others }: OpenApp): Promise<void> =>
  until(async () => (await others.countHolds()) === 0, 'The hold is still kept')

test('whoever turns back from the times gives the place back', async () => {
  await open(async (reader, app) => {
    await app.open(`/pages/office/item/index?officeId=${officeId}&itemId=residence-permit`)
    await press(reader, 'button', text.offices.chooseTime)
    await holdFirstFree(reader)
    expect(await app.others.countHolds()).toBe(1)
    await app.page.goBack()
    await shows(reader, text.offices.materials)
    await noHoldIsKept(app)
  })
})

test('the deadline passes while the page is open: too late is said, and the appointment stays', async () => {
  await open(async (reader, app) => {
    await bookWednesday(reader)
    await press(reader, 'button', text.booking.cancel)
    await shows(reader, text.steps.cancelRules(20, 60))
    await app.picture('cancel-rules-en')
    await app.time.set('2026-11-24T18:00:01+08:00')
    await app.page.getByRole('dialog').getByRole('button', { name: text.booking.cancelYes, exact: true }).click()
    await shows(reader, text.refusals['cancel-too-late'])
    await app.time.pass(1.02)
    await shows(reader, text.booking.changeClosed)
    expect(await app.page.getByRole('button', { name: text.booking.reschedule }).count()).toBe(0)
  })
})

test('five people, four places left: nobody is booked; one after another they all are', async () => {
  await open(async (reader, app) => {
    await press(reader, 'button', text.steps.wish.summary(text.booking.people(1), text.steps.wish.anyWindow))
    await press(reader, 'radio', text.booking.people(5))
    await app.picture('people-sheet-en')
    await press(reader, 'button', text.steps.wish.done)
    await press(reader, 'gridcell', /Wednesday 25 November/)
    await app.others.take({ officeId, ...half, windowIds: twelve.slice(4) })
    await press(reader, 'radio', /^09:30/)
    await shows(reader, text.refusals['slot-full'])
    expect(await app.page.getByRole('button', { name: text.booking.continue }).count()).toBe(0)
    await app.picture('four-left-en')
    await shows(reader, text.steps.wish.tooFewWord)

    await press(reader, 'button', text.steps.wish.summary(text.booking.people(5), text.steps.wish.anyWindow))
    await press(reader, 'radio', text.steps.wish.arrangements.consecutive)
    await press(reader, 'button', text.steps.wish.done)
    await press(reader, 'radio', /^09:30/)
    await shows(reader, `Wed 25 Nov, 09:30 · ${text.booking.people(5)}`)
    await press(reader, 'button', text.booking.continue)
    for (const number of [1, 2, 3, 4, 5]) {
      await shows(reader, text.steps.person(number, 5))
      await fillPerson(reader, number)
      await press(reader, 'button', number === 5 ? text.booking.toCheck : text.steps.nextPerson)
    }
    await app.page.getByRole('heading', { name: text.booking.checkTitle, level: 1 }).first().waitFor()
    await app.picture('check-five-en')
    await press(reader, 'button', /^Book for 5 people/)
    await shows(reader, text.steps.summary.lead(5))
    await app.picture('summary-en')
    const words = await app.text()
    expect(new Set(words.match(/BA[0-9A-Z]{3}-[0-9A-Z]{5}/g))).toHaveProperty('size', 5)
    expect(words).not.toMatch(/C01X00T4/)
  })
})

const fillPerson = async ({ page }: Reader, number: number): Promise<void> => {
  const field = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) }).first()
  await field(text.booking.familyName).fill(`Person${'abcde'.charAt(number - 1)}`)
  await field(text.booking.givenName).fill('Anna')
  await field(text.booking.nationality).fill('deu')
  await page.getByRole('button', { name: /DEU$/ }).click()
  await field(text.booking.documentNumber).fill(`c01x00t4${String(number)}`)
  // The first one's phone and employer are carried over to the others.
  if (number > 1) return
  await field(text.booking.phone).fill('+49 151 23456789')
  await field(text.steps.employer).fill('Example Trading Co.')
}

test('the office closes the day: marked on Home, Appointments and the pass; one tap takes a replacement', async () => {
  await open(async (reader, app) => {
    await bookWednesday(reader)
    await app.others.closeDay(officeId, '2026-11-25')
    await app.open('/pages/appointments/index')
    await shows(reader, text.booking.news.closedTitle)
    await shows(reader, text.booking.news.replacementTitle)
    await app.open('/pages/home/index')
    await shows(reader, text.booking.news.closedBadge)
    await app.picture('closed-day-en')
    const offered = app.page.getByRole('button', { name: /^Take / })
    await offered.nth(2).waitFor({ state: 'hidden' })
    expect(await offered.count()).toBe(2)
    await offered.first().click()
    await app.page.getByText(text.booking.news.closedBadge).filter({ visible: true }).waitFor({ state: 'hidden' })
    await shows(reader, /^(Tue 24|Thu 26) Nov/)
  })
})

test('an earlier place that comes free is offered, with the time it is kept, and taken', async () => {
  await open(async (reader, app) => {
    await bookWednesday(reader)
    await press(reader, 'button', text.steps.earlier.ask)
    await press(reader, 'button', text.steps.earlier.go)
    await shows(reader, text.steps.earlier.where)
    await app.picture('earlier-en')
    await app.others.leave({
      officeId,
      start: '2026-11-24T14:00:00+08:00',
      end: '2026-11-24T14:30:00+08:00',
      windowIds: ['1'],
      until: '2026-11-23T09:30:00+08:00',
    })
    await app.time.pass(26)
    // Whoever looks for places at the office finds it as if somebody had watched all the time.
    await app.open(slots)
    await shows(reader, text.booking.numbersMean)
    await app.open('/pages/home/index')
    await shows(reader, text.booking.news.earlierTitle)
    await shows(reader, /^kept /)
    await app.picture('offer-en')
    await press(reader, 'button', text.booking.news.take('Tue 24 Nov, 14:00'))
    await shows(reader, 'Tue 24 Nov, 14:00')
    await app.page.getByText(text.booking.news.earlierTitle).filter({ visible: true }).waitFor({ state: 'hidden' })
  })
})

test('the day a permit ends marks the latest safe date, and a later one is warned of', async () => {
  await open(async (reader, app) => {
    await press(reader, 'button', text.steps.permit.ask)
    await app.page.getByRole('textbox', { name: text.steps.permit.label }).fill('2026-12-11')
    await press(reader, 'button', text.steps.permit.save)
    // Twelve working days back from Friday 11 December, seven promised and five to spare.
    await shows(reader, text.steps.permit.known('11 Dec', 'Wed 25 Nov'))
    await app.page.getByRole('gridcell', { name: new RegExp(text.steps.permit.latestSpoken) }).waitFor()
    await press(reader, 'gridcell', /Thursday 26 November/)
    await shows(reader, text.steps.permit.past('Wed 25 Nov'))
    await app.picture('permit-en')
    await app.page.reload()
    await shows(reader, text.steps.permit.chip('11 Dec'))
  })
})
