import { type Evidence, type Rule, textOfKind, withText } from './evidence.ts'
import { deprecated, floor, since } from './wx-apis.ts'

// developers.weixin.qq.com/miniprogram/dev/framework/audits/best-practice.html
const kilobyte = 1024

const scriptsOf = (evidence: Evidence): readonly (readonly [string, string])[] => textOfKind(evidence, '.js')

/** What of WeChat the scripts name that offends: `wx.name`, or the same through Taro. */
const apisNamed = (evidence: Evidence, offends: (name: string) => boolean): readonly string[] =>
  scriptsOf(evidence).flatMap(([path, code]) =>
    [...new Set([...code.matchAll(/\.(\w+)\b/g)].map((match) => match[1] ?? ''))]
      .filter(offends)
      .map((name) => `${path}: ${name}`),
  )

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number)

const isNewer = (one: string, other: string): boolean => {
  const theirs = numbersOf(other)
  const difference = numbersOf(one).map((part, index) => part - (theirs[index] ?? 0))
  return (difference.find((part) => part !== 0) ?? 0) > 0
}

interface App {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

const pagesOf = ({ files }: Evidence): readonly string[] => {
  const { pages, subPackages } = JSON.parse(files.get('app.json') ?? '{}') as App
  return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
}

/** Bytes of a sheet that style classes which no script and no template names. */
const unusedIn = (sheet: string, isNamed: (name: string) => boolean): number =>
  (sheet.match(/[^{}]*\{[^{}]*\}/g) ?? [])
    .filter((block) => [...block.matchAll(/\.(cy-[\w-]+)(?=[^{}]*\{)/g)].some(([, name = '']) => !isNamed(name)))
    .reduce((sum, block) => sum + block.length, 0)

/** A class is named whole, or as a block and the modifier that a script puts behind it. */
const namesIn = (evidence: Evidence): ((name: string) => boolean) => {
  const written = [...scriptsOf(evidence), ...textOfKind(evidence, '.wxml')].map(([, text]) => text).join('\n')
  return (name) => {
    const [block = '', modifier] = name.split('--')
    if (new RegExp(`${name}\\b(?!-)`).test(written)) return true
    return modifier !== undefined && written.includes(`${block}--`) && new RegExp(`\\b${modifier}\\b`).test(written)
  }
}

export const practiceRules: readonly Rule[] = [
  {
    name: '避免 JS 异常 nothing throws, on any page',
    faults: ({ faults }) => faults,
    spoil: (evidence) => ({ ...evidence, faults: ['Error: broken'] }),
  },
  {
    name: '避免网络请求异常 every request is answered as it should be',
    faults: ({ exchanges }) =>
      exchanges.filter(({ status }) => status !== 200).map(({ status, url }) => `${status} ${url}`),
    spoil: (evidence) => ({
      ...evidence,
      exchanges: [...evidence.exchanges, ...evidence.exchanges.slice(0, 1).map((one) => ({ ...one, status: 500 }))],
    }),
  },
  {
    name: '不使用废弃接口 no script names what WeChat has given up',
    faults: (evidence) => apisNamed(evidence, (name) => deprecated.has(name)),
    spoil: (evidence) => withText(evidence, 'app.js', ';wx.getSystemInfoSync()'),
  },
  {
    name: '使用 HTTPS no address is an open one',
    faults: (evidence) => [
      ...evidence.exchanges.map(({ url }) => url).filter((url) => !url.startsWith('https://')),
      ...[...evidence.files].flatMap(([path, text]) =>
        (text.match(/http:\/\/(?!www\.w3\.org\/2000\/svg)[\w.-]+/g) ?? []).map((address) => `${path}: ${address}`),
      ),
    ],
    spoil: (evidence) => withText(evidence, 'app.js', ';"http://a.example"'),
  },
  {
    name: '最低基础库版本 nothing is newer than the base library that the app asks for',
    faults: (evidence) => apisNamed(evidence, (name) => isNewer(since.get(name) ?? '0', floor())),
    spoil: (evidence) => withText(evidence, 'app.js', ';wx.getCommonConfig()'),
  },
  {
    name: '移除不可访问到的页面 a script leads to every page, or a tab does',
    faults: (evidence) => {
      const scripts = scriptsOf(evidence).map(([, code]) => code)
      return pagesOf(evidence).filter((page) => !scripts.some((code) => code.includes(`"/${page}"`)))
    },
    spoil: (evidence) => {
      const settings = (evidence.files.get('app.json') ?? '').replace('"pages":[', '"pages":["pages/lost/index",')
      return { ...evidence, files: new Map([...evidence.files, ['app.json', settings]]) }
    },
  },
  {
    name: 'WXSS 使用率 no sheet carries 2 KB that nothing uses',
    faults: (evidence) =>
      textOfKind(evidence, '.wxss')
        .map(([path, sheet]) => [path, unusedIn(sheet, namesIn(evidence))] as const)
        .filter(([, bytes]) => bytes > 2 * kilobyte)
        .map(([path, bytes]) => `${path}: ${bytes} bytes`),
    spoil: (evidence) => withText(evidence, 'app.wxss', `.cy-nobody{background:url(${'a'.repeat(2 * kilobyte)})}`),
  },
  {
    name: '及时回收定时器 nothing ticks in the background, nor after its page has gone',
    faults: ({ tickingBehind, tickingAfter }) =>
      tickingBehind + tickingAfter === 0 ? [] : [`${tickingBehind} behind, ${tickingAfter} after`],
    spoil: (evidence) => ({ ...evidence, tickingAfter: 1 }),
  },
]
