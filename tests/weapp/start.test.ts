import { readFileSync } from 'node:fs'
import { launch } from './launch.ts'
import { newPhone, type Phone } from './wx.ts'

const now = '2026-11-23T10:00:00+08:00'
const kilobyte = 1024

const title = { zh: '去对窗口，去对日子。', en: 'Visit the right window, on the right day.' }

/** Of zod's core, and of the contract's appointments and hours. */
const marks = ['ZodError', '[A-Z0-9]{5,15}', 'not a weekday of a month']

/** The code that had run when the first page sent its first message, and the bytes of that message. */
const untilFirstMessage = async (phone: Phone) => {
  const ran: { readonly text: string; readonly at: number }[] = []
  phone.downloads.milliseconds = 200
  const note = (text: string): void => void ran.push({ text, at: performance.now() })
  const { page } = await launch({ now, phone, opensFirstPage: true, ran: note })
  const [first = Number.NaN] = page().moments
  const before = ran.filter(({ at }) => at < first)
  return { code: before.map(({ text }) => text).join('\n'), bytes: page().bytes[0] ?? 0 }
}

test('the first message has a page in it, and waits neither for the contract nor for a language that is not spoken', async () => {
  const { code, bytes } = await untilFirstMessage(newPhone())
  expect(bytes).toBeGreaterThan(1.2 * kilobyte)
  expect(code).toContain(title.zh)
  expect(code).not.toContain(title.en)
  // They are in the files that come with the start: what is told apart is whether they have run.
  const there = ['common', 'vendors'].map((name) => readFileSync(`dist/weapp/${name}.js`, 'utf8')).join('\n')
  expect(marks.filter((mark) => !there.includes(mark))).toEqual([])
  expect(marks.filter((mark) => code.includes(mark))).toEqual([])
})

test('of the code of the start, no more runs before the first message than it needs', async () => {
  const { code } = await untilFirstMessage(newPhone())
  expect(code.length).toBeLessThanOrEqual(140 * kilobyte)
})

test('what was kept is taken up before the first message, checked by its shape', async () => {
  const phone = newPhone()
  const settings = { language: 'en', theme: 'system', scale: 1, city: null, clientId: '' }
  phone.storage.set('app/settings', JSON.stringify(JSON.stringify(settings)))
  const { code } = await untilFirstMessage(phone)
  expect(code).toContain(title.en)
  expect(code).not.toContain(title.zh)
  expect(code).toContain('ZodError')
})
