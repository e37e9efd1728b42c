import { builtIn } from '#src/lib/language.ts'
import { axeFaults, wcag } from './axe.ts'
import { geometryFaults } from './geometry.ts'
import { type Visitor, screens, visitor } from './screens.ts'
import { spokenTree } from './spoken.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
interface Look {
  readonly theme: 'light' | 'dark'
  readonly scale: 1 | 1.4 | 1.65
  /** What axe is asked: all of WCAG, in the other theme what colours can change. */
  readonly rules?: readonly string[]
}
const looks: readonly Look[] = [
  { theme: 'light', scale: 1, rules: wcag },
  { theme: 'light', scale: 1.4 },
  { theme: 'light', scale: 1.65 },
  { theme: 'dark', scale: 1.65, rules: ['color-contrast', 'link-in-text-block'] },
]

/** As the choice on Me does it: src/components/page.tsx. */
const enlarge = ({ app }: Visitor, scale: number): Promise<void> =>
  app.page.evaluate((chosen) => {
    for (const page of document.querySelectorAll('.cy-page')) {
      if (page instanceof HTMLElement) page.style.setProperty('--scale', String(chosen))
    }
  }, scale)

/** What is wrong with the screen in any look, and what a screen reader finds on it. */
const judge = async (guest: Visitor) => {
  const faults: string[] = []
  const spoken = new Set<string>()
  const { page } = guest.app
  for (const { theme, scale, rules } of looks) {
    await page.emulateMedia({ colorScheme: theme })
    await enlarge(guest, scale)
    const found = [...(await geometryFaults(page)), ...(rules === undefined ? [] : await axeFaults(page, rules))]
    faults.push(...found.map((fault) => `${theme} ${String(scale)}: ${fault}`))
    spoken.add(await spokenTree(page))
  }
  await enlarge(guest, 1)
  return { faults, spoken: [...spoken] }
}

/** Milliseconds; on a machine that does nothing else a language takes about forty seconds. */
const longest = 240_000

const small = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' as const }

test.each(builtIn)(
  'every screen in %s: axe and geometry find nothing in any theme and size, and all are spoken alike',
  async (language) => {
    await withApp({ now, route: `/pages/home/index?lang=${language}`, context: small }, async (app) => {
      const guest = visitor(app, language)
      const faults: Record<string, readonly string[]> = {}
      for (const screen of screens) {
        await screen.reach(guest)
        const found = await judge(guest)
        if (found.faults.length > 0) {
          faults[screen.name] = found.faults
          await app.picture(`fault-${screen.name.replaceAll(/\W+/g, '-')}-${language}`)
        }
        expect(found.spoken).toHaveLength(1)
        expect(found.spoken[0]).toMatchSnapshot(screen.name)
      }
      expect(faults).toEqual({})
    })
  },
  longest,
)
