import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
