import { progressTexts } from '#src/lib/text/progress.ts'
import { launch } from './launch.ts'
import { folder, openTown, type Town } from './over-http.ts'

const now = '2026-11-23T09:00:00+08:00'
const text = progressTexts.zh
const hall = '北京市公安局出入境接待大厅'

// A database is made and the templates are compiled first.
jest.setTimeout(120_000)

let town: Town
beforeAll(async () => {
  town = await openTown(now)
})
afterAll(() => town.close())

const appointmentsKept = () => town.db.selectFrom('appointments').select(['id', 'record']).execute()
const callsTo = (path: string) => town.exchanges.filter(({ url }) => url.includes(path))

test('locate, book, pass, progress over real requests: the code on the screen is the one the server’s database holds', async () => {
  const app = await launch({ now, folder, phone: town.phone() })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  await app.tap({ name: text.offices.findOffice, role: 'button' })
  await app.tap({ name: text.offices.filterNear, role: 'button' })
  await app.tap({ name: hall, role: 'link' })
  expect(app.text()).toContain(text.hours.openUntil('17:00'))
  await app.tap({ name: text.offices.book, role: 'button' })
  await app.tap({ name: text.offices.chooseTime, role: 'button' })
  await app.tap({ name: '2026年11月25日', role: 'button' })
  await app.tap({ name: '09:30–10:00', role: 'radio' })
  await app.tap({ name: text.booking.continue, role: 'button' })
  await app.type(text.booking.familyName, 'MÜLLER')
  await app.type(text.booking.givenName, 'Anna Maria')
  await app.type(text.booking.nationality, 'deu')
  await app.tap({ name: 'DEU', role: 'button' })
  await app.type(text.booking.documentNumber, 'c01x 00t47')
  await app.type(text.booking.phone, '+49 151 23456789')
  await app.tap({ name: text.booking.toCheck, role: 'button' })
  expect(await appointmentsKept()).toEqual([])
  await app.tap({ name: '09:30', role: 'button' })

  expect(app.page().route).toBe('pages/booking/pass/index')
  const [kept, ...others] = await appointmentsKept()
  expect(others).toEqual([])
  const code = kept?.id ?? ''
  expect(code).toMatch(/^BA[0-9A-Z]{8}$/)
  expect(JSON.parse(kept?.record ?? '')).toMatchObject({
    code,
    officeId: 'beijing-reception-hall',
    state: 'booked',
    place: { start: '2026-11-25T09:30:00+08:00' },
  })
  const asPrinted = `${code.slice(0, 5)}-${code.slice(5)}`
  expect(app.text()).toContain(asPrinted)
  expect(app.text()).toContain('09:30 – 10:00')

  await app.tap({ name: text.booking.seeProgress, role: 'button' })
  expect(app.page().route).toBe('pages/progress/case/index')
  expect(app.text()).toContain(asPrinted)
  expect(app.text()).toContain(text.progress.stages.appointment.status)
  const [progress] = callsTo('/progress').map(({ reply }) => JSON.parse(reply) as { code?: string })
  expect(progress).toMatchObject({ code })
})

test('nothing of the person travelled in an address', () => {
  expect(town.exchanges.length).toBeGreaterThan(8)
  const addresses = town.exchanges.map(({ url }) => decodeURIComponent(url)).join('\n')
  for (const secret of ['MÜLLER', 'Anna', 'C01X', '23456789', 'BA']) expect(addresses).not.toContain(secret)
})

test('another phone finds the same case by code and tail, and a wrong tail finds nothing', async () => {
  const code = (await appointmentsKept())[0]?.id ?? ''
  const app = await launch({ now, folder, phone: town.phone() })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  await app.open('/pages/progress/case/index')
  await app.type(text.progress.codeLabel, code)
  await app.type(text.booking.tailLabel, '0T48')
  await app.tap({ name: text.progress.lookUp, role: 'button' })
  expect(app.text()).not.toContain(hall)
  await app.type(text.booking.tailLabel, '0T47')
  await app.tap({ name: text.progress.lookUp, role: 'button' })
  expect(app.text()).toContain(hall)
  expect(
    callsTo('/progress')
      .map(({ status }) => status)
      .slice(-2),
  ).toEqual([404, 200])
})
