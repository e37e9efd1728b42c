import { compile } from 'sass'

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** The colours of a theme by their names, as the style sheets mix them in. */
const tokensOf = (theme: Theme): ReadonlyMap<string, string> => {
  const { css } = compile('src/theme/tokens.scss')
  const block = new RegExp(`^\\.${theme} \\{([^}]*)\\}`, 'm').exec(css)?.[1] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6})\b/g)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

/** WCAG 2.2, “relative luminance”. */
const luminance = (colour: string): number => {
  const digits = colour.slice(1)
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['bg', 'surface', 'tint', 'pressed']
const inks = ['ink', 'ink-2', 'ink-3', 'brand', 'open', 'soon', 'closed', 'info']
const words: readonly (readonly [string, string])[] = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...['warn', 'bad', 'calm'].flatMap((ground) => ['ink', 'ink-2', 'brand'].map((ink) => [ink, ground] as const)),
  ['soon', 'warn'],
  ['closed', 'bad'],
  ['info', 'calm'],
  ['on-brand', 'brand'],
  ['bg', 'ink'],
]
/** What shows where a field or the keyboard is (WCAG 1.4.11). */
const shapes = ['edge', 'brand'].flatMap((shape) => ['bg', 'surface'].map((ground) => [shape, ground] as const))

test.each([
  ['#000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
])('the contrast of %s on %s is %d', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 1)
})

test.each(themes)('%s: words stand out by 4.5 to 1 from whatever lies under them, shapes by 3 to 1', (theme) => {
  const tokens = tokensOf(theme)
  const ratio = ([front, back]: readonly [string, string]): number => {
    const [a, b] = [tokens.get(front), tokens.get(back)]
    if (a === undefined || b === undefined) throw new Error(`no colour --${front} or --${back} in ${theme}`)
    return contrast(a, b)
  }
  const told = (pair: readonly [string, string]): string => `${pair.join(' on ')}: ${ratio(pair).toFixed(2)}`
  expect(words.filter((pair) => ratio(pair) < 4.5).map(told)).toEqual([])
  expect(shapes.filter((pair) => ratio(pair) < 3).map(told)).toEqual([])
})
