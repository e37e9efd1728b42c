import { progressTexts } from '#src/lib/text/progress.ts'
import { type Foreign, openForeign } from './foreign/open.ts'
import { folder, openTown, type Town } from './over-http.ts'

const now = '2026-11-23T09:00:00+08:00'
const text = progressTexts.zh
const hall = '北京市公安局出入境接待大厅'

// A database is made, a browser starts, and eight pages are drawn.
jest.setTimeout(120_000)

let town: Town
let client: Foreign
beforeAll(async () => {
  town = await openTown(now)
  client = await openForeign({ folder, api: town.address, now })
})
afterAll(async () => {
  await client.close()
  await town.close()
})

const shown = () => client.page.locator('.opened:not([hidden])')

/** What has this role and these words, or says them. */
const part = (role: string, name: string) =>
  shown()
    .locator(`[aria-role="${role}"]`)
    .and(
      client.page.locator(
        `:text(${JSON.stringify(name)}), :has-text(${JSON.stringify(name)}), [aria-label*=${JSON.stringify(name)}]`,
      ),
    )
    .first()

const press = (role: string, name: string) => part(role, name).click()

const type = async (label: string, value: string): Promise<void> => {
  const field = shown().locator(`input[aria-label^=${JSON.stringify(label)}]`)
  await field.fill(value)
  await field.blur()
}

const sees = (words: string) => shown().getByText(words).first().waitFor()

const codeKept = async (): Promise<string> => {
  const kept = await town.db.selectFrom('appointments').select('id').execute()
  expect(kept).toHaveLength(1)
  return kept[0]?.id ?? ''
}

test('in Tencent’s own component engine: locate, book, pass, progress; the code drawn is the one the server holds', async () => {
  await press('button', '中文')
  await press('button', text.offices.findOffice)
  await press('button', text.offices.filterNear)
  await press('link', hall)
  await sees(text.hours.openUntil('17:00'))
  await press('button', text.offices.book)
  await press('button', text.offices.chooseTime)
  await press('button', '2026年11月25日')
  await press('radio', '09:30–10:00')
  await press('button', text.booking.continue)
  await type(text.booking.familyName, 'MÜLLER')
  await type(text.booking.givenName, 'Anna Maria')
  await type(text.booking.nationality, 'deu')
  await press('button', 'DEU')
  await type(text.booking.documentNumber, 'c01x 00t47')
  await type(text.booking.phone, '+49 151 23456789')
  await press('button', text.booking.toCheck)
  await sees('MÜLLER, Anna Maria')
  await press('button', '09:30')

  await sees('09:30 – 10:00')
  const code = await codeKept()
  const asPrinted = `${code.slice(0, 5)}-${code.slice(5)}`
  await sees(asPrinted)
  await client.page.screenshot({ path: 'test-results/glass-easel-pass.png' })

  await press('button', text.booking.seeProgress)
  await sees(text.progress.stages.appointment.status)
  await sees(asPrinted)
  await client.page.screenshot({ path: 'test-results/glass-easel-progress.png' })
  expect(client.faults).toEqual([])
})
