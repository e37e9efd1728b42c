import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import reviewed from '#mock/data/build/divisions.json'
import { checkedData, shippedData } from '#mock/data/shipped.ts'

const root = join(__dirname, '../../..')
const folder = join(root, 'mock/data')
const data = shippedData()

const jsonIn = (path: string): string[] => readdirSync(path).filter((name) => name.endsWith('.json'))

/** Every { zh, en } and where it stands. */
const localizedIn = (value: unknown, path = ''): [string, unknown, unknown][] => {
  if (typeof value !== 'object' || value === null) return []
  const own: [string, unknown, unknown][] = 'zh' in value && 'en' in value ? [[path, value.zh, value.en]] : []
  return [...own, ...Object.entries(value).flatMap(([key, child]) => localizedIn(child, `${path}/${key}`))]
}

/** Every citation and where it stands. */
const citationsIn = (value: unknown, path = ''): [string, string][] => {
  if (typeof value !== 'object' || value === null) return []
  const own: [string, string][] =
    'source' in value && 'confidence' in value && typeof value.source === 'string' ? [[path, value.source]] : []
  return [...own, ...Object.entries(value).flatMap(([key, child]) => citationsIn(child, `${path}/${key}`))]
}

describe('the shipped data', () => {
  it('is rebuilt byte for byte by the build, and so is the report in the README', () => {
    const out = mkdtempSync(join(tmpdir(), 'data-'))
    execFileSync(process.execPath, [join(folder, 'build/main.mjs'), out], { env: { TZ: 'America/New_York' } })
    const rebuilt = jsonIn(out)
    expect(rebuilt.sort()).toEqual([
      'divisions.json',
      'holidays.json',
      'offices.json',
      'pinyin.json',
      'service-hours.json',
      'service-items.json',
    ])
    expect(readFileSync(join(out, 'README.md'), 'utf8')).toBe(readFileSync(join(folder, 'README.md'), 'utf8'))
    for (const name of rebuilt) {
      expect([name, readFileSync(join(out, name), 'utf8')]).toEqual([name, readFileSync(join(folder, name), 'utf8')])
    }
  })

  it('holds no row that its schema refuses: the start of the app does not ask', () => {
    expect(checkedData()).toEqual(data)
  })

  it('stays within 60 KB packed: the offices, their divisions and how to read both', () => {
    const packed = ['offices', 'divisions', 'pinyin'].map((name) =>
      gzipSync(readFileSync(join(folder, `${name}.json`))),
    )
    expect(packed.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(60_000)
  })

  it('says everything in both languages', () => {
    const words = localizedIn(data)
    expect(words.length).toBeGreaterThan(1000)
    const empty = words.filter(
      ([, zh, en]) => typeof zh !== 'string' || typeof en !== 'string' || zh === '' || en === '',
    )
    // An address that no source prints, or that the scan lost, has no words at all.
    expect(empty.filter(([path, zh, en]) => !/address$/.test(path) || zh !== null || en !== null)).toEqual([])
  })

  it('keeps Chinese out of English, but for words to look for on a Chinese page', () => {
    const quoted = /[“《].*?[”》]|广西壮族自治区高层次人才|金绣球友谊奖|东盟杰青|北海市荣誉市民|北海市名医/gu
    const mixed = localizedIn(data).filter(([, , en]) => /\p{Script=Han}/u.test(String(en).replace(quoted, '')))
    expect(mixed).toEqual([])
  })

  it('gives every division the English name that was reviewed, though it ships only what is not the pinyin', () => {
    expect(data.divisions.map(({ division: { code, name } }) => [code, name.zh, name.en])).toEqual(reviewed)
  })

  it('cites only sources that it lists', () => {
    const known = new Set<string>(data.sources.map(({ id }) => id))
    const citations = citationsIn(data)
    expect(citations.length).toBeGreaterThan(200)
    expect(citations.filter(([, source]) => !known.has(source))).toEqual([])
  })

  it('takes appointments at the halls of Beijing and the two one-stop windows', () => {
    const planned = data.plans.map(({ officeId }) => officeId)
    expect(planned).toHaveLength(23)
    const withHours = data.offices.filter(({ services }) => services.some(({ hours }) => hours !== null))
    expect(withHours.map(({ id }) => id).sort()).toEqual([...planned].sort())
  })

  it('knows where every office is, about', () => {
    for (const { id, position } of data.offices) {
      expect([id, position !== null]).toEqual([id, true])
      expect(position?.lat).toBeGreaterThan(18)
      expect(position?.lat).toBeLessThan(53)
      expect(position?.lng).toBeGreaterThan(87)
      expect(position?.lng).toBeLessThan(132)
    }
  })

  it('numbers the windows of a plan once, and lets each take what the office serves', () => {
    for (const { officeId, windows } of data.plans) {
      const office = data.offices.find(({ id }) => id === officeId)
      expect(office?.windows.map(({ id }) => id)).toEqual(windows.map(({ id }) => id))
      const served = new Set(office?.services.map(({ itemId }) => itemId))
      for (const { itemIds } of windows) expect(itemIds.every((itemId) => served.has(itemId))).toBe(true)
    }
  })
})
