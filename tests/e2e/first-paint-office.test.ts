import { builtIn } from '#src/lib/language.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { kept, picture, withoutScripts } from './before-scripts.ts'
import { holdFirstFree } from './reader.ts'
import { type OpenApp, withApp } from './with-app.ts'

const now = '2026-11-23T10:05:00+08:00'
const hall = { id: 'beijing-reception-hall', zh: '北京市公安局出入境接待大厅', en: 'Exit-Entry Reception Hall' }
const window = { id: 'guangzhou-one-stop', zh: '广州移民事务服务中心', en: 'One-Stop Service Window' }
const chaoyang = { id: 'beijing-chaoyang', zh: '朝阳分局' }

const officePage = (id: string, language: string): string =>
  `/pages/office/detail/index?officeId=${id}&lang=${language}`
const slotsPage = (id: string, language: string): string =>
  `/pages/booking/slots/index?officeId=${id}&itemId=residence-permit&lang=${language}`

/** A visit on which the app came to know an office; then the flow. */
const afterVisit = (id: string, route: string, flow: (app: OpenApp) => Promise<void>): Promise<void> =>
  withApp({ now, route }, async (app) => {
    await app.page.waitForFunction((key) => localStorage.getItem(key) !== null, `app/saved/office/${id}`)
    await flow(app)
  })

/** Where some words stand, in whole pixels from the top. */
const placesOf = ({ page }: OpenApp, words: readonly string[]): Promise<readonly number[]> =>
  Promise.all(
    words.map(async (some) => {
      const box = await page.getByText(some).filter({ visible: true }).first().boundingBox()
      return Math.round(box?.y ?? Number.NaN)
    }),
  )

/** What hangs on the moment: a time of day, a date, a number of places, and the words of what is open. */
const ofTheMoment = (language: 'zh' | 'en'): RegExp =>
  language === 'zh' ? /\d:\d\d|\d月|余|正在服务|未在服务/ : /\d:\d\d|Nov|left|[Oo]pen|[Cc]losed|today/

const pages = builtIn.flatMap((language) => {
  const { offices, booking, steps } = stepsTexts[language]
  const wish = steps.wish.summary(booking.people(1), steps.wish.anyWindow)
  return [
    {
      name: `office-${language}`,
      language,
      id: hall.id,
      route: officePage(hall.id, language),
      words: [offices.officeTitle, hall[language], offices.hoursTitle],
    },
    {
      name: `office-with-organisation-${language}`,
      language,
      id: window.id,
      route: officePage(window.id, language),
      words: [offices.officeTitle, window[language], offices.hoursTitle],
    },
    {
      name: `slots-${language}`,
      language,
      id: hall.id,
      route: slotsPage(hall.id, language),
      words: [booking.slotsTitle, hall[language], wish, steps.permit.ask, booking.calendarView, booking.listView],
    },
  ]
})

test.each(pages)(
  '$name: on the next visit it stands before any script has come, says nothing of the moment, and nothing moves when the app takes over',
  async ({ name, language, id, route, words }) => {
    await afterVisit(id, route, async (app) => {
      const letCome = await withoutScripts(app, route)
      await picture(app.page)
        .getByText(words[1] ?? '')
        .waitFor()
      expect(await picture(app.page).innerText()).not.toMatch(ofTheMoment(language))
      await app.picture(`first-paint-${name}`)
      const drawn = await placesOf(app, words)
      letCome()
      await picture(app.page).waitFor({ state: 'detached' })
      expect(await placesOf(app, words)).toEqual(drawn)
      await app.picture(`first-paint-${name}-then`)
    })
  },
)

test('a first visit has no picture of the office, nor has that of another one', async () => {
  await afterVisit(hall.id, officePage(hall.id, 'zh'), async (app) => {
    await withoutScripts(app, officePage(chaoyang.id, 'zh'))
    expect(await picture(app.page).count()).toBe(0)
  })
})

test('who goes to another office before any script has come finds that one, and no picture over it', async () => {
  await afterVisit(hall.id, officePage(hall.id, 'zh'), async (app) => {
    const letCome = await withoutScripts(app, officePage(hall.id, 'zh'))
    await picture(app.page).getByText(hall.zh).waitFor()
    await app.page.evaluate(
      (hash) => {
        location.hash = hash
      },
      `#${officePage(chaoyang.id, 'zh')}`,
    )
    letCome()
    await picture(app.page).waitFor({ state: 'detached' })
    await app.page.getByText(chaoyang.zh).filter({ visible: true }).first().waitFor()
    expect(await app.text()).not.toContain(hall.zh)
  })
})

test('a name that was kept before the facts of today came is not shown; once it is kept anew, it is', async () => {
  await afterVisit(hall.id, officePage(hall.id, 'zh'), async (app) => {
    await app.page.evaluate(
      (saved) => {
        localStorage.setItem('app/saved/office/beijing-reception-hall', saved)
        localStorage.setItem('first-paint/answering', JSON.stringify({ files: 'others', since: 0 }))
      },
      kept({ at: '2026-11-22T10:00:00+08:00', value: { id: hall.id, name: { zh: '旧名', en: 'Old name' } } }),
    )
    const letCome = await withoutScripts(app, officePage(hall.id, 'zh'))
    expect(await picture(app.page).count()).toBe(0)
    letCome()
    await app.page.getByText(hall.zh).filter({ visible: true }).first().waitFor()
    await app.page.getByText(stepsTexts.zh.offices.book).filter({ visible: true }).waitFor()
    await withoutScripts(app, officePage(hall.id, 'zh'))
    await picture(app.page).getByText(hall.zh).waitFor()
  })
})

test('of an office that has moved the picture says what it is called, and the page where it went', async () => {
  const route = officePage('table-401', 'en')
  await afterVisit('table-401', route, async (app) => {
    const { offices } = stepsTexts.en
    const letCome = await withoutScripts(app, route)
    await picture(app.page).getByText('Government Service Hall').waitFor()
    expect(await picture(app.page).getByText(offices.seeNew).count()).toBe(0)
    letCome()
    await app.page.getByText(offices.seeNew).filter({ visible: true }).waitFor()
    expect(await picture(app.page).count()).toBe(0)
  })
})

test('whoever holds a place, or has no network, gets no picture: what stands above the times is theirs to see first', async () => {
  const route = slotsPage(hall.id, 'en')
  await afterVisit(hall.id, route, async (app) => {
    await holdFirstFree({ page: app.page, text: stepsTexts.en })
    const letCome = await withoutScripts(app, route)
    expect(await picture(app.page).count()).toBe(0)
    letCome()
    await app.page.getByText(stepsTexts.en.steps.giveBack).filter({ visible: true }).waitFor()
    await app.page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { value: false }))
    await withoutScripts(app, officePage(hall.id, 'en'))
    expect(await picture(app.page).count()).toBe(0)
  })
})

test('whoever said when their permit ends is not asked again by the picture', async () => {
  const route = slotsPage(hall.id, 'en')
  await afterVisit(hall.id, route, async (app) => {
    await app.page.evaluate((permit) => localStorage.setItem('app/permit', permit), kept({ expiry: '2027-03-01' }))
    await withoutScripts(app, route)
    await picture(app.page).getByText(hall.en).waitFor()
    expect(await picture(app.page).getByText(stepsTexts.en.steps.permit.ask).isVisible()).toBe(false)
  })
})
