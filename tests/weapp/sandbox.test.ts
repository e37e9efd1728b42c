import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deviceClock } from './device-clock.ts'
import { sandbox } from './sandbox.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const clock = () => deviceClock('2026-10-14T09:00:00+08:00')

const resultOf = (code: string, phone = clock()): unknown => {
  writeFileSync(join(folder, 'app.js'), `module.exports = ${code}`)
  return sandbox({ folder, clock: phone }).load('app.js')
}

test.each([
  'eval("1")',
  'new Function("return 1")()',
  'Intl.DateTimeFormat()',
  'window.name',
  'process.env',
  'fetch("/")',
])('the app cannot use %s', (code) => {
  expect(() => resultOf(code)).toThrow()
})

test('the app sees the phone’s clock, and it moves only when the test lets it', async () => {
  const phone = clock()
  const now = resultOf('() => [Date.now(), new Date().getTime(), new Date(0).getTime()]', phone) as () => number[]
  const start = Date.parse('2026-10-14T01:00:00Z')
  expect([...now()]).toEqual([start, start, 0])
  await phone.pass(1500)
  expect([...now()]).toEqual([start + 1500, start + 1500, 0])
})

test('timers run in their order, each at its time', async () => {
  const phone = clock()
  const seen: string[] = []
  const note = (name: string) => () => seen.push(`${name} ${phone.now() - Date.parse('2026-10-14T01:00:00Z')}`)
  phone.setTimeout(note('late'), 500)
  phone.setTimeout(note('soon'), 100)
  const ticking = phone.setInterval(note('tick'), 200)
  await phone.pass(500)
  phone.clearInterval(ticking)
  await phone.pass(10_000)
  expect(seen).toEqual(['soon 100', 'tick 200', 'tick 400', 'late 500'])
})

describe('packages', () => {
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const boxWith = (failing: readonly string[]) => {
    mkdirSync(join(folder, 'far'))
    writeFileSync(join(folder, 'far/index.js'), 'module.exports = "from afar"')
    writeFileSync(
      join(folder, 'app.js'),
      'module.exports = { plain: () => require("./far/index"), async: () => require.async("./far/index.js") }',
    )
    const phone = clock()
    const packages = { roots: ['far'], downloads: { milliseconds: 50, failing: new Set(failing) } }
    const app = sandbox({ folder, clock: phone, packages }).load('app.js') as {
      plain: () => unknown
      async: () => Promise<unknown>
    }
    return { phone, app }
  }

  test('code of another package cannot be required', () => {
    expect(() => boxWith([]).app.plain()).toThrow("module 'far/index' is not defined")
  })

  test('require.async brings it, after the time a download takes', async () => {
    const { phone, app } = boxWith([])
    const seen: unknown[] = []
    void app.async().then((value) => seen.push(value))
    await phone.pass(49)
    expect(seen).toEqual([])
    await phone.pass(1)
    await settle()
    expect(seen).toEqual(['from afar'])
  })

  test('a download that fails is told with WeChat’s errMsg', async () => {
    const { phone, app } = boxWith(['far'])
    const told = app.async().catch((error: unknown) => error)
    await phone.pass(50)
    expect(await told).toMatchObject({ errMsg: expect.stringContaining('require.async:fail') as string })
  })
})
