import { appearance } from '#src/platform/appearance.ts'
import { clipboard } from '#src/platform/clipboard.ts'
import { location } from '#src/platform/location.ts'
import { map } from '#src/platform/map.ts'
import { pageTitle } from '#src/platform/page-title.ts'
import { failure } from '#src/platform/result.ts'
import { scan } from '#src/platform/scan.ts'
import { share } from '#src/platform/share.ts'
import { toast } from '#src/platform/toast.ts'

const give = (name: string, value: unknown): void => {
  Object.defineProperty(navigator, name, { value, configurable: true })
}

test('maps are searched by the Chinese address', () => {
  const links = map.links('北京市东城区安定门东大街2号')
  expect(links.map((link) => link.map)).toEqual(['amap', 'apple', 'google'])
  for (const { url } of links) expect(decodeURIComponent(url)).toContain('北京市东城区安定门东大街2号')
})

test('a position is kept to about a kilometre', async () => {
  const position = { coords: { latitude: 39.949_312, longitude: 116.417_845 } }
  give('geolocation', { getCurrentPosition: (found: (where: typeof position) => void) => found(position) })
  expect(await location.here()).toEqual({ state: 'done', lat: 39.95, lng: 116.42 })
})

test('a refused position is an answer, not an error', async () => {
  give('geolocation', {
    getCurrentPosition: (_: unknown, failed: (error: object) => void) => failed({ code: 1, PERMISSION_DENIED: 1 }),
  })
  expect(await location.here()).toEqual({ state: 'refused' })
})

test('what the browser lacks is unavailable', async () => {
  give('clipboard', undefined)
  expect(await clipboard.copy('BJ7K29QXM4')).toEqual({ state: 'unavailable' })
  expect(await share.send({ title: '', text: '', route: '' })).toEqual({ state: 'unavailable' })
  expect(await scan.read()).toEqual({ state: 'unavailable' })
  expect(scan.offered).toBe(false)
})

test('without a way to share, the link to a route of the app is copied', async () => {
  const writeText = jest.fn(() => Promise.resolve())
  give('clipboard', { writeText })
  const shared = { title: 'A hall', text: '', route: '/pages/office/item/index?officeId=a&itemId=b' }
  expect(await share.send(shared)).toEqual({ state: 'copied' })
  expect(writeText.mock.calls).toEqual([['http://localhost/#/pages/office/item/index?officeId=a&itemId=b']])
})

test('a copy leaves no trace but the clipboard', async () => {
  const writeText = jest.fn(() => Promise.resolve())
  give('clipboard', { writeText })
  expect(await clipboard.copy('BJ7K29QXM4')).toEqual({ state: 'done' })
  expect(writeText.mock.calls).toEqual([['BJ7K29QXM4']])
  expect(window.localStorage).toHaveLength(0)
})

test('the title and the language of the document follow the page', () => {
  pageTitle.set('预约凭证', 'zh-Hans')
  expect(document.title).toBe('预约凭证')
  expect(document.documentElement.lang).toBe('zh-Hans')
})

test('a chosen theme is a class of the document, the system has none', () => {
  appearance.apply('dark')
  expect(document.documentElement.className).toBe('dark')
  appearance.apply('light')
  expect(document.documentElement.className).toBe('light')
  appearance.apply('system')
  expect(document.documentElement.className).toBe('')
})

test('a toast is read aloud in one line that stays, and goes silent', () => {
  jest.useFakeTimers()
  toast.show('Copied')
  toast.show('Copied again')
  const lines = document.querySelectorAll('[role="status"]')
  expect([...lines].map((line) => line.textContent)).toEqual(['Copied again'])
  jest.advanceTimersByTime(3000)
  expect(lines[0]?.textContent).toBe('')
  jest.useRealTimers()
})

test.each([
  [{ errMsg: 'scanCode:fail cancel' }, 'refused'],
  [{ errMsg: 'getFuzzyLocation:fail auth deny' }, 'refused'],
  [{ errMsg: 'makePhoneCall:fail' }, 'unavailable'],
  [new Error('broken'), 'unavailable'],
  ['text', 'unavailable'],
])('%o means %s', (error, state) => {
  expect(failure(error)).toEqual({ state })
})
