import type { Page } from 'playwright-core'
import { builtIn, fetched, type Language } from '#src/lib/language.ts'
import { fetchPack } from '#src/lib/text/pack.ts'
import { axeFaults, wcag } from './axe.ts'
import { brokenWords } from './broken-words.ts'
import { geometryFaults } from './geometry.ts'
import { lengthened } from './lengthened.ts'
import { type Visitor, screens, visitor } from './screens.ts'
import { spokenTree } from './spoken.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
interface Look {
  readonly theme: 'light' | 'dark'
  readonly scale: 1 | 1.4 | 1.65
  /** What axe is asked: all of WCAG, in the other theme what colours can change. */
  readonly rules?: readonly string[]
  /** Russian has words that no line of the narrowest phone has room for in the largest type. */
  readonly wordsMayBreak?: true
}
const allLooks: readonly Look[] = [
  { theme: 'light', scale: 1, rules: wcag },
  { theme: 'light', scale: 1.4 },
  { theme: 'light', scale: 1.65 },
  { theme: 'dark', scale: 1.65, rules: ['color-contrast', 'link-in-text-block'] },
]
/** For words alone: what axe finds does not hang on them. */
const fewerLooks: readonly Look[] = [
  { theme: 'light', scale: 1 },
  { theme: 'dark', scale: 1.65, wordsMayBreak: true },
]

/** As the choice on Me does it: src/components/page.tsx. */
const enlarge = ({ app }: Visitor, scale: number): Promise<void> =>
  app.page.evaluate((chosen) => {
    for (const page of document.querySelectorAll('.cy-page')) {
      if (page instanceof HTMLElement) page.style.setProperty('--scale', String(chosen))
    }
  }, scale)

/** What is wrong with the screen in any look, and what a screen reader finds on it. */
const judge = async (guest: Visitor, looks: readonly Look[]) => {
  const faults: string[] = []
  const spoken = new Set<string>()
  const { page } = guest.app
  for (const { theme, scale, rules, wordsMayBreak } of looks) {
    await page.emulateMedia({ colorScheme: theme })
    await enlarge(guest, scale)
    const found = [
      ...(await geometryFaults(page)),
      ...(wordsMayBreak ? [] : await brokenWords(page)),
      ...(rules === undefined ? [] : await axeFaults(page, rules)),
    ]
    faults.push(...found.map((fault) => `${theme} ${String(scale)}: ${fault}`))
    spoken.add(await spokenTree(page))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await enlarge(guest, 1)
  return { faults, spoken: [...spoken] }
}

/** Milliseconds; on a machine that does nothing else a language takes about forty seconds. */
const longest = 240_000

const narrowest = { width: 320, height: 640 }
const small = { viewport: narrowest, reducedMotion: 'reduce' as const }
/** A common phone, and a desk, where the list and what is chosen stand side by side. */
const wider = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const

/** What is wrong with the screen where there is more room. */
const judgeWider = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const size of wider) {
    await page.setViewportSize(size)
    await drawn(page)
    const found = [...(await geometryFaults(page)), ...(await brokenWords(page))]
    faults.push(...found.map((fault) => `${String(size.width)} px wide: ${fault}`))
  }
  await page.setViewportSize(narrowest)
  await drawn(page)
  return faults
}

/** Two frames: one in which the page hears of its new size, one in which it has drawn itself again. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve()
          })
        })
      }),
  )

/** A page slides in, and a list grows: they are judged where they come to rest. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const framesInPeace = 12
    await new Promise<void>((resolve) => {
      let frames = 0
      const changes = new MutationObserver(() => (frames = 0))
      changes.observe(document.body, { childList: true, subtree: true })
      const look = (): void => {
        frames += 1
        if (frames < framesInPeace) {
          requestAnimationFrame(look)
          return
        }
        changes.disconnect()
        resolve()
      }
      look()
    })
    const moving = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(moving.map((one) => one.finished))
  })

type Judge = (guest: Visitor, name: string) => Promise<readonly string[]>

const office = {
  zh: '北京市公安局出入境接待大厅',
  en: 'Exit-Entry Reception Hall, Beijing Municipal Public Security Bureau',
}

/** A driver or a guard reads only Chinese: a translated name never stands without it. */
const namedOnlyInTranslation = async (page: Page): Promise<readonly string[]> => {
  const shown = await page.evaluate(() => document.body.innerText)
  return shown.includes(office.en) && !shown.includes(office.zh) ? [`only “${office.en}”`] : []
}

/** Goes from screen to screen; tells what each is judged for. */
const walk = async (language: Language, judgeScreen: Judge): Promise<Record<string, readonly string[]>> => {
  const faults: Record<string, readonly string[]> = {}
  await withApp({ now, route: `/pages/home/index?lang=${language}`, context: small }, async (app) => {
    const guest = visitor(app, language)
    for (const screen of screens) {
      await screen.reach(guest)
      await atRest(app.page)
      const found = [...(await judgeScreen(guest, screen.name)), ...(await namedOnlyInTranslation(app.page))]
      if (found.length === 0) continue
      faults[screen.name] = found
      await app.picture(`fault-${screen.name.replaceAll(/\W+/g, '-')}-${language}`)
    }
  })
  return faults
}

test.each(builtIn)(
  'every screen in %s: axe and geometry find nothing in any theme and size, and all are spoken alike',
  async (language) => {
    const faults = await walk(language, async (guest, name) => {
      const found = await judge(guest, allLooks)
      expect(found.spoken).toHaveLength(1)
      expect(found.spoken[0]).toMatchSnapshot(name)
      const longer = await lengthened(guest.app.page, () => geometryFaults(guest.app.page))
      const withRoom = await judgeWider(guest.app.page)
      return [...found.faults, ...withRoom, ...longer.map((fault) => `two fifths longer: ${fault}`)]
    })
    expect(faults).toEqual({})
  },
  longest,
)

test.each(fetched)(
  'every screen in %s: geometry finds nothing in any theme and size, and all are spoken alike',
  async (language) => {
    await fetchPack(language)
    const faults = await walk(language, async (guest, name) => {
      const found = await judge(guest, fewerLooks)
      expect(found.spoken).toHaveLength(1)
      expect(found.spoken[0]).toMatchSnapshot(name)
      return found.faults
    })
    expect(faults).toEqual({})
  },
  longest,
)
