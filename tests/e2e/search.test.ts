import { texts } from '#src/lib/text.ts'
import { axeFaults } from './axe.ts'
import { press, type Reader, shows } from './reader.ts'
import { type OpenApp, withApp } from './with-app.ts'

const now = '2026-11-23T10:00:00+08:00'
const route = '/pages/offices/index'

const english = { locale: 'en-GB' }

const readerOf = ({ page }: OpenApp): Reader => ({ page, text: texts.en })

const type = async ({ page }: OpenApp, words: string): Promise<void> => {
  await page.getByRole('searchbox').fill(words)
}

/** Everything tapped on the page is at least 44 px either way. */
const tooSmall = ({ page }: OpenApp): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.cy-pressable')].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect()
      // A pixel wide: the skip link while the keyboard is elsewhere.
      return width > 1 && (width < 43.9 || height < 43.9) ? [`${element.className} ${element.innerText}`] : []
    }),
  )

test('somebody types pinyin, sees why each office was found, opens one, and finds the search again', async () => {
  await withApp({ now, route, context: english }, async (app) => {
    const reader = readerOf(app)
    const { offices } = reader.text
    await type(app, 'pudong')
    await shows(reader, offices.found(7))
    const marks = await app.page.locator('.cy-mark').allInnerTexts()
    expect(new Set(marks)).toEqual(new Set(['Pudong', '浦东']))
    expect(await axeFaults(app.page)).toEqual([])
    await press(reader, 'link', /Pudong/)
    await shows(reader, offices.record.title)
    expect(await axeFaults(app.page)).toEqual([])
    await app.page.goBack()
    await type(app, '')
    await press(reader, 'button', offices.locator.recentSearch('pudong'))
    await shows(reader, offices.found(7))
  })
})

test('from the picture of the regions to a district, and back to all', async () => {
  await withApp({ now, route, context: english }, async (app) => {
    const reader = readerOf(app)
    const { locator, clearFilters } = reader.text.offices
    await press(reader, 'radio', locator.byRegion)
    await press(reader, 'button', /^Guangdong, \d+ offices/)
    await press(reader, 'button', locator.placeLabel('Guangdong'))
    await press(reader, 'radio', /^Guangzhou, \d+ offices/)
    expect(await axeFaults(app.page)).toEqual([])
    await press(reader, 'radio', /^Yuexiu District, \d+ offices/)
    await shows(reader, 'Yuexiu')
    expect(await tooSmall(app)).toEqual([])
    await press(reader, 'button', clearFilters)
    await shows(reader, /^\d{3} offices$/)
  })
})

test('nothing found is no dead end', async () => {
  await withApp({ now: '2026-11-22T10:00:00+08:00', route, context: english }, async (app) => {
    const reader = readerOf(app)
    const { locator, filterOpen } = reader.text.offices
    await type(app, 'pudong')
    await press(reader, 'button', filterOpen)
    await shows(reader, locator.nothing)
    expect(await axeFaults(app.page)).toEqual([])
    await press(reader, 'button', locator.counted(locator.drop.openAt, 7))
    await shows(reader, reader.text.offices.found(7))
  })
})
