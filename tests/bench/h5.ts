import { chromium, type Browser } from 'playwright-core'
import { provideBrowser, provideChineseFont } from '#config/browser.ts'
import { build } from '#config/build.ts'
import { precompress } from '#config/precompress.ts'
import { serve } from '#config/serve.ts'
import { buildBare } from './build-bare.ts'
import { newDevice, tapOnDay, type Visit, visit } from './h5-visit.ts'
import type { Measured, Topic } from './measured.ts'

const runs = 7
const place = 'officeId=beijing-reception-hall&itemId=residence-permit'
const bare = 'bare Taro app'
const pages: Readonly<Record<string, string>> = {
  Home: '#/pages/home/index',
  Offices: '#/pages/offices/index',
  Office: `#/pages/office/detail/index?${place}`,
  Slots: `#/pages/booking/slots/index?${place}`,
  Progress: '#/pages/progress/case/index',
}

interface Seen {
  readonly first: readonly Visit[]
  readonly second: readonly Visit[]
}

type AllSeen = Readonly<Record<string, Seen>>

const measure = async (): Promise<readonly Measured[]> => {
  const bareFolder = buildBare('h5')
  precompress(bareFolder)
  if (!(await build('h5'))) throw new Error('the app was not built')
  provideChineseFont()
  const browser = await chromium.launch({
    executablePath: provideBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const [ours, theirs] = [await serve('dist/h5', 0), await serve(bareFolder, 0)]
  const addresses = [
    [bare, theirs.address],
    ...Object.entries(pages).map(([name, hash]) => [name, `${ours.address}/${hash}`] as const),
  ] as const
  const seen: Record<string, Seen> = {}
  for (const [name, address] of addresses) seen[name] = await visits(browser, address, name !== bare)
  const taps = await tapsOnDays(browser, `${ours.address}/${pages.Slots ?? ''}`)
  await browser.close()
  for (const { server } of [ours, theirs]) server.close().closeAllConnections()
  return [...rowsOf(seen), ...tapRows(taps)]
}

/** Each run is a device of its own: it comes for the first time, and then again; by then it has the app's copy. */
const visits = async (browser: Browser, address: string, hasCopy: boolean): Promise<Seen> => {
  const [first, second]: [Visit[], Visit[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    const device = await newDevice(browser)
    first.push(
      await visit(device, address, async (page) => {
        if (hasCopy) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      }),
    )
    second.push(await visit(device, address))
    await device.close()
  }
  return { first, second }
}

const tapsOnDays = async (browser: Browser, address: string): Promise<readonly number[]> => {
  const taps: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const device = await newDevice(browser)
    await visit(device, address, async (page) => {
      taps.push(await tapOnDay(page))
    })
    await device.close()
  }
  return taps
}

const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

type Quantity = Pick<Measured, 'what' | 'unit' | 'atMost'>

const row = (quantity: Quantity, values: readonly number[]): Measured => ({
  ...quantity,
  size: null,
  median: middle(values),
  low: Math.min(...values),
  high: Math.max(...values),
  runs: values.length,
})

/** What is promised of a page's largest paint, against the bare app's of the same run. */
const timesBare: Readonly<Record<string, number>> = { Home: 0.75, Offices: 1.1 }
const secondPaint = 800
const longestBlocked = 200

const rowsOf = (seen: AllSeen): readonly Measured[] =>
  Object.entries(seen).flatMap(([name, { first, second }]) => {
    const of = (visits: readonly Visit[], key: keyof Visit) => visits.map((one) => one[key])
    const [share, own] = [timesBare[name], name !== bare]
    const promised = share === undefined ? null : share * middle(of(seen[bare]?.first ?? [], 'largestPaint'))
    const each = ([visits, when, largest]: readonly [readonly Visit[], string, number | null]) => [
      row({ what: `${name}, ${when}: first paint`, unit: 'ms', atMost: null }, of(visits, 'firstPaint')),
      row({ what: `${name}, ${when}: largest paint`, unit: 'ms', atMost: largest }, of(visits, 'largestPaint')),
      row(
        { what: `${name}, ${when}: blocked`, unit: 'ms', atMost: own ? longestBlocked : null },
        of(visits, 'blocked'),
      ),
      row(
        { what: `${name}, ${when}: bytes`, unit: 'KB', atMost: null },
        of(visits, 'bytes').map((one) => one / 1024),
      ),
      row({ what: `${name}, ${when}: requests`, unit: 'count', atMost: null }, of(visits, 'requests')),
    ]
    return [...each([first, 'first visit', promised]), ...each([second, 'second visit', own ? secondPaint : null])]
  })

const tapRows = (taps: readonly number[]): readonly Measured[] => [
  row({ what: 'Slots: tap on a day to its times painted', unit: 'ms', atMost: 100 }, taps),
]

export const h5: Topic = {
  name: 'h5',
  title: 'The web app on a cheap phone and a weak network',
  about:
    'Chromium, 390×844, processor slowed down four times, 1.6 Mbit/s, 150 ms. Each run is a device that comes for the first time and then again; the spread is from the best to the worst run. Blocked is what each task takes over 50 ms.',
  measure,
}
