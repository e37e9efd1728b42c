import { type Evidence, type Rule, type Seen, type Tapped, textOfKind, withDrawn, withText } from './evidence.ts'

// developers.weixin.qq.com/miniprogram/dev/framework/audits/accessibility.html

const tappedWhere = ({ pages }: Evidence, offends: (tapped: Tapped) => boolean): readonly string[] =>
  pages.flatMap(({ weight, drawn }) =>
    drawn.tapped.filter(offends).map(({ words, width, height }) => `${weight.page}: “${words}” ${width} × ${height}`),
  )

const withTapped = (evidence: Evidence, worse: Partial<Tapped>): Evidence =>
  withDrawn(evidence, (drawn) => ({
    ...drawn,
    tapped: [{ words: 'here', width: 44, height: 44, held: 'held', unsafe: 0, ...worse }],
  }))

const stylesOf = (evidence: Evidence): readonly (readonly [string, string])[] => textOfKind(evidence, '.wxss')

/** The rules of a sheet, with what stands in their braces. */
const blocksOf = (sheet: string): readonly string[] => sheet.match(/[^{}]*\{[^{}]*\}/g) ?? []

/** `forced-colors: active` asks for something else. */
const isActive = (sheet: string): boolean => /:active\b/.test(sheet.replace(/\(forced-colors:\s*active\)/g, ''))

const scrolls = /overflow(-[xy])?:\s*(auto|scroll)/
const ratio = ({ width, height }: { readonly width: number; readonly height: number }): number => width / height

const misshapen = ({ drawn, weight }: Seen): readonly string[] =>
  drawn.pictures
    .filter((one) => Math.abs(ratio(one.drawn) / ratio(one.natural) - 1) > 0.15)
    .map(({ source }) => `${weight.page}: ${source.slice(0, 60)}`)

export const experienceRules: readonly Rule[] = [
  {
    name: '开启惯性滚动 whatever scrolls goes on by its own weight on iOS',
    faults: (evidence) =>
      stylesOf(evidence).flatMap(([path, sheet]) =>
        blocksOf(sheet)
          .filter((block) => scrolls.test(block) && !block.includes('-webkit-overflow-scrolling:touch'))
          .map((block) => `${path}: ${block.slice(0, 80)}`),
      ),
    spoil: (evidence) => withText(evidence, 'app.wxss', '.a{overflow:scroll}'),
  },
  {
    name: '避免使用 :active 伪类来实现点击态 no style waits for :active',
    faults: (evidence) => stylesOf(evidence).flatMap(([path, sheet]) => (isActive(sheet) ? [path] : [])),
    spoil: (evidence) => withText(evidence, 'app.wxss', '.a:active{color:red}'),
  },
  {
    name: '点击态 whatever can be tapped looks held while it is touched',
    faults: (evidence) => tappedWhere(evidence, ({ held }) => held === '' || !hasStyle(evidence, held)),
    spoil: (evidence) => withTapped(evidence, { held: 'unknown' }),
  },
  {
    name: '保持图片大小比例 no picture is drawn out of shape by more than 15 %',
    faults: ({ pages }) => pages.flatMap(misshapen),
    spoil: (evidence) =>
      withDrawn(evidence, (drawn) => ({
        ...drawn,
        pictures: [{ source: '/a.png', natural: { width: 100, height: 100 }, drawn: { width: 100, height: 86 } }],
      })),
  },
  {
    name: '可点击元素的响应区域 whatever is tapped is 20 px wide and high; ours are 44, days of a month 40 wide',
    faults: (evidence) => tappedWhere(evidence, ({ width, height }) => width < 40 || height < 44),
    spoil: (evidence) => withTapped(evidence, { height: 43 }),
  },
  {
    name: 'iPhone X 兼容 nothing tapped lies in the strip at the foot of the screen',
    faults: (evidence) => tappedWhere(evidence, ({ unsafe }) => unsafe > 0),
    spoil: (evidence) => withTapped(evidence, { unsafe: 1 }),
  },
  {
    name: '窗口变化适配 no page is wider than its window, from a small phone to a tablet',
    faults: ({ pages }) =>
      pages.flatMap(({ weight, drawn }) =>
        Object.entries(drawn.wider).flatMap(([width, by]) => (by > 0 ? [`${weight.page} at ${width}: ${by} px`] : [])),
      ),
    spoil: (evidence) => withDrawn(evidence, (drawn) => ({ ...drawn, wider: { 320: 1 } })),
  },
  {
    name: '合理的颜色搭配 words stand out from what is behind them',
    faults: ({ pages }) => pages.flatMap(({ weight, drawn }) => drawn.faint.map((one) => `${weight.page}: ${one}`)),
    spoil: (evidence) => withDrawn(evidence, (drawn) => ({ ...drawn, faint: ['grey on grey'] })),
  },
]

const hasStyle = (evidence: Evidence, name: string): boolean =>
  stylesOf(evidence).some(([, sheet]) => sheet.includes(`.${name}{`))
