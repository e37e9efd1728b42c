import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { shippedData } from '#mock/data/shipped.ts'
import { builtIn, type BuiltInLanguage } from '#src/lib/language.ts'
import { texts } from '#src/lib/text.ts'
import Offices from '#src/pages/offices/index.tsx'
import { useOffices } from '#src/stores/offices.ts'
import { opened, settled } from '../../../support/opened.ts'
import { startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const monday = '2026-11-23T10:00:00+08:00'
const sunday = '2026-11-22T10:00:00+08:00'

const open = async (language: BuiltInLanguage = 'en', now = monday): Promise<void> => {
  cleanup()
  startAppAt(now, language)
  await opened(<Offices />)
  await settled(() => undefined)
}

const page = (): string => document.body.textContent
const rows = (): readonly HTMLElement[] =>
  screen.queryAllByRole('link').filter((row) => row.className.includes('list-row'))
const marked = (): readonly string[] => [...document.querySelectorAll('.cy-mark')].map(({ textContent }) => textContent)

const type = (words: string): Promise<void> =>
  settled(() => fireEvent.input(screen.getByRole('textbox'), { target: { value: words } }))
const press = async (role: 'button' | 'radio', name: string | RegExp): Promise<void> => {
  await settled(() => fireEvent.click(screen.getByRole(role, { name })))
  await settled(() => undefined)
}

const shownTotal = (): number => {
  const { found } = useOffices.getState()
  return found.state === 'ready' ? found.value.total : -1
}

describe('searching', () => {
  test('marks the Chinese characters that pinyin stands for, and the English word', async () => {
    await open()
    await type('pudong')
    expect(shownTotal()).toBe(7)
    expect(page()).toContain(texts.en.offices.found(7))
    expect(new Set(marked())).toEqual(new Set(['Pudong', '浦东']))
  })

  test('names the field that answered, where it is not on the row already', async () => {
    await open('zh')
    await type('58603333')
    expect(page()).toContain(texts.zh.offices.locator.matchedIn.phone)
    expect(marked()).toContain('58603333')
  })

  test('shows a page of rows at first and the next at the end of it, once', async () => {
    await open()
    expect(shownTotal()).toBeGreaterThan(400)
    const { found } = useOffices.getState()
    expect(found.state === 'ready' && found.value.offices.length).toBe(20)
    await press('button', texts.en.offices.more)
    const twice = useOffices.getState().found
    const ids = twice.state === 'ready' ? twice.value.offices.map(({ id }) => id) : []
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
  })
})

describe('recent searches', () => {
  const { locator } = texts.en.offices

  test('hold what led somewhere, come back after a restart of the page, and can be removed', async () => {
    await open()
    await type('pudong')
    const [first] = rows()
    await settled(() => first !== undefined && fireEvent.click(first))
    expect(taroStub.given('navigateTo')).toHaveLength(1)
    await type('')
    expect(screen.getByRole('button', { name: locator.recentSearch('pudong') })).toBeTruthy()

    cleanup()
    await opened(<Offices />)
    await press('button', locator.recentSearch('pudong'))
    expect(shownTotal()).toBe(7)
    await type('')
    await press('button', new RegExp(locator.editRecent))
    await press('button', locator.removeRecent('pudong'))
    expect(page()).not.toContain(locator.recent)
  })

  test('hold nothing that was only typed', async () => {
    await open()
    await type('pud')
    await type('')
    expect(page()).not.toContain(locator.recent)
  })
})

const names = {
  zh: { guangdong: '广东省', guangzhou: '广州市', yuexiu: '越秀区' },
  en: { guangdong: 'Guangdong', guangzhou: 'Guangzhou', yuexiu: 'Yuexiu District' },
} as const

const regions = new Set(shippedData().offices.map(({ region }) => region.code)).size

describe.each(builtIn)('the place, in %s', (language) => {
  const { locator } = texts[language].offices
  const { guangdong, guangzhou, yuexiu } = names[language]

  test('is chosen from region to city to district, each with its count under the other filters', async () => {
    await open(language)
    await press('button', texts[language].offices.filterItem.residence)
    await press('button', locator.placeLabel(locator.place))
    const choose = async (role: 'button' | 'radio', name: string): Promise<void> => {
      const inSheet = within(screen.getByRole('dialog'))
      const choice = await inSheet.findByRole(role, { name: new RegExp(`^${name}\\D+\\d`) })
      await settled(() => fireEvent.click(choice))
    }
    // One city is left: there is nothing more to choose.
    await choose('button', guangdong)
    await settled(() => undefined)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(shownTotal()).toBe(1)

    await press('button', texts[language].offices.filterItem.residence)
    await press('button', new RegExp(`^${locator.placeLabel('')}`))
    await choose('radio', guangzhou)
    // What was tapped is gone: the keyboard goes on from the way back.
    expect(document.activeElement?.textContent).toBe(locator.backTo(guangdong))
    await choose('radio', yuexiu)
    await settled(() => undefined)
    expect(useOffices.getState().filters).toMatchObject({ region: '440000', city: '440100', district: '440104' })
    await press('button', texts[language].offices.clearFilters)
    expect(shownTotal()).toBeGreaterThan(400)
  })

  test('is chosen on the picture too, whose tiles say their numbers', async () => {
    await open(language)
    await press('radio', locator.byRegion)
    const picture = screen.getByRole('group', { name: locator.overview })
    expect(within(picture).getAllByRole('button')).toHaveLength(regions)
    await settled(() =>
      fireEvent.click(within(picture).getByRole('button', { name: new RegExp(`^${guangdong}\\D+\\d`) })),
    )
    await settled(() => undefined)
    expect(useOffices.getState().filters).toMatchObject({ region: '440000', city: null })
    expect(screen.getByRole('radio', { name: locator.list }).getAttribute('aria-checked')).toBe('true')
  })
})

describe('nearby', () => {
  test('without a position, a city is asked for instead, and gives the order', async () => {
    await open()
    const { offices } = texts.en
    await press('button', offices.filterNear)
    expect(page()).toContain(offices.locationRefused)
    const inSheet = within(screen.getByRole('dialog'))
    await settled(() => fireEvent.click(inSheet.getByRole('button', { name: /^Shanghai/ })))
    await settled(() => undefined)
    expect(page()).toContain(offices.locator.nearCity('Shanghai'))
    expect(page()).toContain(offices.locator.byDistance)
    expect(rows()[0]?.textContent).toContain('Shanghai')
  })
})

describe('nothing found', () => {
  const { locator } = texts.en.offices

  test('says what was searched for, which filter to let go of and what that gives', async () => {
    await open()
    await type('pudong')
    await press('button', texts.en.offices.filterBookable)
    expect(page()).toContain(locator.searchedFor(`${locator.quoted('pudong')}, ${texts.en.offices.filterBookable}`))
    expect(screen.getByRole('button', { name: locator.counted(locator.drop.q, 23) })).toBeTruthy()
    await press('button', locator.counted(locator.drop.bookable, 7))
    expect(shownTotal()).toBe(7)
  })

  test('leads to the nearest city, and says whom to call', async () => {
    await open()
    await press('radio', locator.byRegion)
    await press('button', /^Hebei/)
    await press('button', texts.en.offices.filterBookable)
    await press('button', /^Nearest city: Beijing/)
    expect(shownTotal()).toBe(21)
  })

  test('when all are closed, says when the first opens, and offers the national lines', async () => {
    await open('en', sunday)
    await press('button', texts.en.offices.filterOpen)
    expect(page()).toContain('None is open now. The first opens')
    expect(screen.getAllByRole('button', { name: locator.call('12345') }).length).toBeGreaterThan(0)
  })
})
