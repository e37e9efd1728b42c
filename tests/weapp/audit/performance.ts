import { type Evidence, type Rule, type Seen, withDrawn, withPage } from './evidence.ts'

// The limits are WeChat's: developers.weixin.qq.com/miniprogram/dev/framework/audits/performance.html
const kilobyte = 1024
const secondMs = 1000

const pagesWhere = ({ pages }: Evidence, offends: (page: Seen) => boolean): readonly string[] =>
  pages.filter(offends).map(({ weight }) => weight.page)

/** The most of these instants that lie within one second. */
const mostInASecond = (times: readonly number[]): number =>
  Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + secondMs).length))

const withWeight = (evidence: Evidence, heavier: Partial<Seen['weight']>): Evidence =>
  withPage(evidence, (page) => ({ ...page, weight: { ...page.weight, ...heavier } }))

const withRequests = (evidence: Evidence, count: number): Evidence => ({
  ...evidence,
  requests: Array.from({ length: count }, () => ({ at: 0, method: 'GET', url: 'https://a.example' })),
})

const withExchanges = (evidence: Evidence, change: Partial<Evidence['exchanges'][number]>): Evidence => {
  const more = evidence.exchanges.slice(0, 1).map((one) => ({ ...one, ...change }))
  return { ...evidence, exchanges: [...evidence.exchanges, ...more, ...more] }
}

const askedTwice = ({ requests, exchanges }: Evidence): readonly string[] => [
  ...requests
    .filter(
      (one, index) =>
        one.method === 'GET' &&
        requests.slice(index + 1).some(({ method, at, url }) => method === 'GET' && at === one.at && url === one.url),
    )
    .map(({ url }) => url),
  ...exchanges
    .filter(({ url, reply }, index) =>
      exchanges.slice(index + 1).some((other) => other.url === url && other.reply === reply && isLarge(reply)),
    )
    .map(({ url }) => url),
]

const isLarge = (reply: string): boolean => Buffer.byteLength(reply) > 128 * kilobyte

export const performanceRules: readonly Rule[] = [
  {
    name: '首屏时间 the first screen comes within 5 s',
    faults: ({ firstScreen }) => (firstScreen <= 5000 ? [] : [`${firstScreen} ms`]),
    spoil: (evidence) => ({ ...evidence, firstScreen: 5001 }),
  },
  {
    name: '渲染时间 a page is laid out within 500 ms',
    faults: (evidence) => pagesWhere(evidence, ({ drawn }) => drawn.milliseconds > 500),
    spoil: (evidence) => withDrawn(evidence, (drawn) => ({ ...drawn, milliseconds: 501 })),
  },
  {
    name: '脚本执行时间 no script runs for more than 1 s',
    faults: ({ longestScript }) => (longestScript <= secondMs ? [] : [`${longestScript} ms`]),
    spoil: (evidence) => ({ ...evidence, longestScript: 1001 }),
  },
  {
    name: 'setData 调用频率 no more than 20 messages in a second',
    faults: (evidence) => pagesWhere(evidence, ({ times }) => mostInASecond(times) > 20),
    spoil: (evidence) => withPage(evidence, (page) => ({ ...page, times: Array<number>(21).fill(0) })),
  },
  {
    name: 'setData 数据大小 no message above 256 KB; ours stay below 16',
    faults: (evidence) => pagesWhere(evidence, ({ bytes }) => Math.max(...bytes) > 16 * kilobyte),
    spoil: (evidence) => withPage(evidence, (page) => ({ ...page, bytes: [16 * kilobyte + 1] })),
  },
  {
    name: 'WXML 节点数 fewer than 1,000 nodes',
    faults: (evidence) => pagesWhere(evidence, ({ weight }) => weight.nodes >= 1000),
    spoil: (evidence) => withWeight(evidence, { nodes: 1000 }),
  },
  {
    name: 'WXML 节点树深度 fewer than 30 levels',
    faults: (evidence) => pagesWhere(evidence, ({ weight }) => weight.depth >= 30),
    spoil: (evidence) => withWeight(evidence, { depth: 30 }),
  },
  {
    name: 'WXML 子节点数 no node has more than 60 children',
    faults: (evidence) => pagesWhere(evidence, ({ weight }) => weight.widest > 60),
    spoil: (evidence) => withWeight(evidence, { widest: 61 }),
  },
  {
    name: '图片缓存 no picture is fetched: all are in the package',
    faults: ({ pages }) =>
      pages.flatMap(({ drawn }) =>
        drawn.pictures.flatMap(({ source }) => (/^(\/|data:)/.test(source) ? [] : [source])),
      ),
    spoil: (evidence) =>
      withDrawn(evidence, (drawn) => ({
        ...drawn,
        pictures: [
          { source: 'https://a.example/b.png', natural: { width: 1, height: 1 }, drawn: { width: 1, height: 1 } },
        ],
      })),
  },
  {
    name: '图片大小 no picture has more than three times the pixels across that it is drawn with',
    faults: ({ pages }) =>
      pages.flatMap(({ drawn, weight }) =>
        drawn.pictures
          .filter((one) => one.natural.width > one.drawn.width * 3 || one.natural.height > one.drawn.height * 3)
          .map(({ natural }) => `${weight.page}: ${natural.width} × ${natural.height}`),
      ),
    spoil: (evidence) =>
      withDrawn(evidence, (drawn) => ({
        ...drawn,
        pictures: [{ source: '/a.png', natural: { width: 301, height: 9 }, drawn: { width: 100, height: 3 } }],
      })),
  },
  {
    name: '图片请求数 no more than 20 pictures on a page',
    faults: (evidence) => pagesWhere(evidence, ({ drawn }) => drawn.pictures.length > 20),
    spoil: (evidence) =>
      withDrawn(evidence, (drawn) => ({
        ...drawn,
        pictures: Array.from({ length: 21 }, () => ({
          source: '/a.png',
          natural: { width: 1, height: 1 },
          drawn: { width: 1, height: 1 },
        })),
      })),
  },
  {
    name: '网络请求数 no more than 10 requests in a second',
    faults: ({ requests }) => {
      const most = mostInASecond(requests.map(({ at }) => at))
      return most <= 10 ? [] : [`${most} requests`]
    },
    spoil: (evidence) => withRequests(evidence, 11),
  },
  {
    name: '请求耗时 the server answers within 1 s',
    faults: ({ exchanges }) => exchanges.filter(({ took }) => took > secondMs).map(({ url }) => url),
    spoil: (evidence) => withExchanges(evidence, { took: 1001 }),
  },
  {
    name: '回包大小 no answer is larger than 128 KB',
    faults: ({ exchanges }) => exchanges.filter(({ reply }) => isLarge(reply)).map(({ url }) => url),
    spoil: (evidence) => withExchanges(evidence, { reply: 'a'.repeat(128 * kilobyte + 1) }),
  },
  {
    name: '网络请求缓存 nothing is asked twice at one moment, and nothing above 128 KB twice at all',
    faults: askedTwice,
    spoil: (evidence) => withRequests(evidence, 2),
  },
  {
    name: '避免 setData 数据冗余 whatever is sent is shown',
    faults: ({ pages }) => pages.flatMap(({ lost }) => lost),
    spoil: (evidence) => withPage(evidence, (page) => ({ ...page, lost: ['view.secret'] })),
  },
]
