import { readFileSync } from 'node:fs'
import { everyPage, readBuilt } from './every-page.ts'

interface App {
  readonly darkmode: boolean
  readonly themeLocation: string
  readonly sitemapLocation: string
  readonly lazyCodeLoading: string
  readonly __usePrivacyCheck__: boolean
  readonly requiredPrivateInfos: readonly string[]
  readonly permission: Readonly<Record<string, { readonly desc: string }>>
  readonly preloadRule: Readonly<Record<string, { readonly network: string }>>
  readonly window: object
  readonly tabBar: object
}
const app = readBuilt('app.json') as App
const theme = readBuilt('theme.json') as Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>

const personal = everyPage().filter(
  (page) => (readBuilt(`${page}.json`) as { visualEffectInBackground?: string }).visualEffectInBackground === 'hidden',
)

test('code is loaded when it is needed, packages ahead of it on every network', () => {
  expect(app.lazyCodeLoading).toBe('requiredComponents')
  expect(Object.values(app.preloadRule).map(({ network }) => network)).toEqual(['all', 'all'])
})

test('privacy is asked for, the place in its coarse form alone, in words that WeChat accepts', () => {
  expect(app.__usePrivacyCheck__).toBe(true)
  expect(app.requiredPrivateInfos).toEqual(['getFuzzyLocation'])
  expect(Object.keys(app.permission)).toEqual(['scope.userFuzzyLocation'])
  for (const { desc } of Object.values(app.permission)) expect(desc.length).toBeLessThanOrEqual(30)
})

test('pages of one person vanish from the list of open apps, and stay out of WeChat’s search', () => {
  expect([...personal].sort()).toEqual([
    'pages/appointments/index',
    'pages/booking/applicant/index',
    'pages/booking/batch/index',
    'pages/booking/check/index',
    'pages/booking/pass/index',
    'pages/me/index',
    'pages/progress/case/index',
  ])
  expect(app.sitemapLocation).toBe('sitemap.json')
  const { rules } = readBuilt('sitemap.json') as { rules: { action: string; page: string }[] }
  const hidden = rules.filter(({ action }) => action === 'disallow').map(({ page }) => page)
  expect(hidden.sort()).toEqual([...personal].sort())
  expect(rules.at(-1)).toEqual({ action: 'allow', page: '*' })
})

test('each colour of the bars is a name that both themes have', () => {
  expect([app.darkmode, app.themeLocation]).toEqual([true, 'theme.json'])
  const named = [...JSON.stringify([app.window, app.tabBar]).matchAll(/"@(\w+)"/g)].map((match) => match[1] ?? '')
  expect([...new Set(named)].sort()).toEqual(Object.keys(theme.light).sort())
  expect(Object.keys(theme.dark)).toEqual(Object.keys(theme.light))
  expect(JSON.stringify([app.window, app.tabBar])).not.toMatch(/"#[0-9a-f]{3,6}"/)
})

test.each(['light', 'dark'] as const)('the bars of %s are painted like the pages', (name) => {
  const tokens =
    new RegExp(`@mixin ${name} \\{([^}]*)\\}`).exec(readFileSync('src/theme/tokens.scss', 'utf8'))?.[1] ?? ''
  const token = (wanted: string): string => new RegExp(`--${wanted}: ([^;]+);`).exec(tokens)?.[1] ?? ''
  const long = (colour: string) => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  const { ground, surface, faint, brand } = theme[name]
  expect([ground, surface, faint, brand]).toEqual(['bg', 'surface', 'ink-3', 'brand'].map(token).map(long))
})
