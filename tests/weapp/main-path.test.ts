import { shortLanguageNames } from '#src/lib/language.ts'
import { builtIn } from '#src/lib/language.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { launch } from './launch.ts'

const now = '2026-11-23T09:00:00+08:00'
const budget = 16 * 1024
const hall = {
  zh: '北京市公安局出入境接待大厅',
  en: 'Exit-Entry Reception Hall, Beijing Municipal Public Security Bureau',
}
const days = {
  zh: { first: '2026年11月25日', second: '2026年11月26日' },
  en: { first: 'Wednesday 25 November 2026', second: 'Thursday 26 November 2026' },
}

// The whole path compiles its templates first.
jest.setTimeout(60_000)

test.each(builtIn)('find, hours, book, pass, reschedule, progress, cancel — in %s', async (language) => {
  const text = texts[language]
  const app = await launch({ now })
  const opened = new Map<string, number>()
  const note = (): void => {
    const { route, bytes } = app.page()
    if (!opened.has(route)) opened.set(route, bytes[0] ?? 0)
  }
  await app.open('/pages/home/index')
  await app.tap(shortLanguageNames[language])
  note()

  await app.tap({ name: text.offices.findOffice, role: 'button' })
  note()
  await app.type(text.offices.searchLabel, '安定门东大街')
  await app.tap({ name: hall[language], role: 'link' })
  note()
  expect(app.text()).toContain(text.hours.openUntil('17:00'))

  await app.tap({ name: text.offices.book, role: 'button' })
  note()
  await app.tap({ name: text.offices.chooseTime, role: 'button' })
  note()
  await app.tap({ name: days[language].first, role: 'button' })
  await app.tap({ name: '09:30–10:00', role: 'radio' })
  expect(app.text()).toMatch(/09:30/)
  await app.tap({ name: text.booking.continue, role: 'button' })
  note()

  await app.tap({ name: text.booking.toCheck, role: 'button' })
  expect(app.text()).toContain(text.booking.faults['document-format'])
  await app.type(text.booking.familyName, 'MÜLLER')
  await app.type(text.booking.givenName, 'Anna Maria')
  await app.type(text.booking.nationality, 'deu')
  await app.tap({ name: 'DEU', role: 'button' })
  await app.type(text.booking.documentNumber, 'c01x 00t47')
  await app.type(text.booking.phone, '+49 151 23456789')
  await app.tap({ name: text.booking.toCheck, role: 'button' })
  note()
  expect(app.text()).toContain('MÜLLER, Anna Maria')

  await app.tap({ name: '09:30', role: 'button' })
  note()
  expect(app.text()).toContain('09:30 – 10:00')
  expect(app.text()).toContain('北京市东城区安定门东大街2号')
  const code = codeIn(app.text())
  expect(code).toMatch(/^BA[0-9A-Z]{8}$/)

  await app.tap({ name: text.booking.reschedule, role: 'button' })
  await app.tap({ name: stepsTexts[language].steps.reschedule.go, role: 'button' })
  await app.tap({ name: days[language].second, role: 'button' })
  await app.tap({ name: '14:00–14:30', role: 'radio' })
  await app.tap({ name: text.booking.continue, role: 'button' })
  await app.tap({ name: '14:00', role: 'button' })
  expect(app.text()).toContain('14:00 – 14:30')
  expect(codeIn(app.text())).toBe(code)

  await app.tap({ name: text.booking.seeProgress, role: 'button' })
  note()
  expect(app.text()).toContain(text.progress.stages.appointment.status)
  await app.back()

  await app.tap({ name: text.booking.cancel, role: 'button' })
  await app.tap({
    name: text.booking.cancelYes,
    role: 'button',
    nth: text.booking.cancel === text.booking.cancelYes ? 1 : 0,
  })
  expect(app.text()).toContain(text.booking.cancelled)

  expect(opened.size).toBe(9)
  for (const [route, bytes] of opened) expect({ route, fits: bytes <= budget }).toEqual({ route, fits: true })
})

const codeIn = (words: string): string =>
  /\b(BA[0-9A-Z]{3})\s*[-–—]?\s*([0-9A-Z]{5})\b/.exec(words)?.slice(1).join('') ?? ''
