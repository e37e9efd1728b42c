import { shortLanguageNames } from '#src/lib/language.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { launch } from './launch.ts'
import type { Phone } from './wx.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = stepsTexts.en
const officeId = 'beijing-reception-hall'
const slots = `/pages/booking/slots/index?officeId=${officeId}&itemId=residence-permit`
const half = { start: '2026-11-25T09:30:00+08:00', end: '2026-11-25T10:00:00+08:00' }
const twelve = ['1', '1', '1', '2', '2', '2', '3', '3', '4', '4', '5', '5']

// The first flow compiles the templates.
jest.setTimeout(90_000)

type App = Awaited<ReturnType<typeof launch>>

const launchInEnglish = async (phone?: Phone, at = now): Promise<App> => {
  const app = await launch(phone === undefined ? { now: at } : { now: at, phone })
  await app.open('/pages/home/index')
  await app.tap(shortLanguageNames.en)
  return app
}

const onTimes = async (): Promise<App> => {
  const app = await launchInEnglish()
  await app.open(slots)
  await app.until(() => app.has({ name: 'Wednesday 25 November 2026', role: 'button' }))
  await app.tap({ name: 'Wednesday 25 November 2026', role: 'button' })
  return app
}

const fill = async (app: App): Promise<void> => {
  await app.type(text.booking.familyName, 'MÜLLER')
  await app.type(text.booking.givenName, 'Anna Maria')
  await app.type(text.booking.nationality, 'deu')
  await app.tap({ name: 'DEU', role: 'button' })
  await app.type(text.booking.documentNumber, 'c01x 00t47')
  await app.type(text.booking.phone, '+49 151 23456789')
}

const bookWednesday = async (): Promise<App> => {
  const app = await onTimes()
  await app.tap({ name: '09:30–10:00', role: 'radio' })
  await app.tap({ name: text.booking.continue, role: 'button' })
  await fill(app)
  await app.tap({ name: text.booking.toCheck, role: 'button' })
  await app.tap({ name: text.booking.bookNow('Wed 25 Nov, 09:30'), role: 'button' })
  expect(app.text()).toContain('09:30 – 10:00')
  return app
}

/** What others did, written where the demonstration's backend keeps its records. */
const write = ({ storage }: Phone, key: string, records: readonly object[]): void =>
  void storage.set(`office/${key}`, JSON.stringify(JSON.stringify(records)))

const othersTake = (phone: Phone, windowIds: readonly string[]): void =>
  write(
    phone,
    `day/${officeId}/2026-11-25`,
    windowIds.map((windowId, index) => ({
      id: `others-${String(index)}`,
      kind: 'appointment',
      officeId,
      place: { ...half, windowId },
      until: null,
    })),
  )

test('a hold runs out while typing and the slot is taken: what was typed stays, three nearest are offered', async () => {
  const app = await onTimes()
  await app.tap({ name: '09:30–10:00', role: 'radio' })
  await app.tap({ name: text.booking.continue, role: 'button' })
  await fill(app)
  await app.settle(10 * 60_000)
  expect(app.text()).toContain(text.refusals['hold-expired'])
  await app.tap({ name: text.offices.chooseTime, role: 'button' })
  await app.tap({ name: 'Wednesday 25 November 2026', role: 'button' })
  othersTake(app.phone, twelve)
  await app.tap({ name: '09:30–10:00', role: 'radio' })
  expect(app.text()).toContain(text.refusals['slot-full'])
  expect(app.text().match(/^Take /gm)).toHaveLength(3)
  await app.tap({ name: text.booking.takeThis('Wed 25 Nov, 09:00'), role: 'button' })
  await app.tap({ name: text.booking.continue, role: 'button' })
  expect(app.text()).toContain('MÜLLER')
  await app.tap({ name: text.booking.toCheck, role: 'button' })
  await app.tap({ name: text.booking.bookNow('Wed 25 Nov, 09:00'), role: 'button' })
  expect(app.text()).toContain('09:00 – 09:30')
})

test('killed in the middle and started again: the place is held, the form is there, the number is asked again', async () => {
  const first = await onTimes()
  await first.tap({ name: '09:30–10:00', role: 'radio' })
  await first.tap({ name: text.booking.continue, role: 'button' })
  await fill(first)
  expect([...first.phone.storage.values()].join()).not.toMatch(/c01x/i)

  const again = await launchInEnglish(first.phone, '2026-11-23T09:09:00+08:00')
  expect(again.text()).toContain(text.booking.heldAway.title)
  await again.tap({ name: text.booking.heldAway.goOn, role: 'button' })
  expect(again.text()).toContain('MÜLLER')
  expect(again.text()).toContain(text.steps.numberGone)
  await again.type(text.booking.documentNumber, 'c01x 00t47')
  await again.tap({ name: text.booking.toCheck, role: 'button' })
  await again.tap({ name: text.booking.bookNow('Wed 25 Nov, 09:30'), role: 'button' })
  expect(again.text()).toContain('09:30 – 10:00')
})

test('the deadline passes while the page is open: too late is said, and the appointment stays', async () => {
  const app = await bookWednesday()
  await app.tap({ name: text.booking.cancel, role: 'button' })
  expect(app.text()).toContain(text.steps.cancelRules(20, 60))
  // From Monday 09:05 to Tuesday 18:01, the sheet open all the while.
  await app.settle((32 * 60 + 56) * 60_000)
  await app.tap({ name: text.booking.cancelYes, role: 'button' })
  expect(app.text()).toContain(text.refusals['cancel-too-late'])
  expect(app.text()).toContain(text.booking.changeClosed)
})

test('five people, four places left: nobody is booked, and it is said', async () => {
  const app = await onTimes()
  await app.tap({ name: text.steps.wish.summary(text.booking.people(1), text.steps.wish.anyWindow), role: 'button' })
  await app.tap({ name: text.booking.people(5), role: 'radio' })
  await app.tap({ name: text.steps.wish.done, role: 'button' })
  othersTake(app.phone, twelve.slice(4))
  await app.tap({ name: '09:30–10:00', role: 'radio' })
  expect(app.text()).toContain(text.refusals['slot-full'])
  expect(app.has({ name: text.booking.continue, role: 'button' })).toBe(false)
  expect(app.text().match(/^Take /gm)).toHaveLength(3)
})

test('the office closes the day: it is marked on Home, and one tap takes a replacement', async () => {
  const app = await bookWednesday()
  const reason = { zh: '停电检修', en: 'power cut for repairs' }
  const closure = { from: '2026-11-25', to: '2026-11-25', intervals: [], reason, windowId: null, citation: null }
  write(app.phone, `closures/${officeId}`, [closure])
  await app.open('/pages/home/index')
  await app.until(() => app.text().includes(text.booking.news.closedTitle))
  expect(app.text().match(/^Take /gm)).toHaveLength(2)
  await app.tap({ name: 'Take ', role: 'button', nth: 0 })
  expect(app.text()).not.toContain(text.booking.news.closedTitle)
})

test('one question about a reminder, after a tap and once; both alarms in the calendar; nothing personal is shared', async () => {
  const app = await bookWednesday()
  app.phone.answers.set('requestSubscribeMessage', ({ tmplIds }) =>
    Array.isArray(tmplIds) ? { [String(tmplIds[0])]: 'accept' } : {},
  )
  await app.tap({ name: text.steps.reminders.ask, role: 'button' })
  expect(app.text()).toContain(text.steps.reminders.allowed)
  expect(app.has({ name: text.steps.reminders.ask, role: 'button' })).toBe(false)
  expect(app.phone.calls.filter(({ name }) => name === 'requestSubscribeMessage')).toHaveLength(1)

  await app.tap({ name: text.booking.addToCalendar, role: 'button' })
  const entries = app.phone.calls.filter(({ name }) => name === 'addPhoneCalendar')
  const start = Date.parse(half.start) / 1000
  expect(entries.map(({ options }) => [options.startTime, options.alarmOffset])).toEqual([
    [start, 2 * 3600],
    [start - 24 * 3600, 0],
  ])

  const page = app.page() as { onShareAppMessage?: (from: object) => object }
  const sent = JSON.stringify(page.onShareAppMessage?.({ from: 'menu' }))
  expect(sent).toContain('/pages/office/item/index')
  expect(sent).not.toMatch(/BA[0-9A-Z]{8}|MÜ|09:30/)
})
