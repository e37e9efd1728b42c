import { installedCopy } from '#src/platform/installed-copy.ts'

const register = jest.fn(() => Promise.resolve())
const env = { ...process.env }

beforeEach(() => {
  jest.useFakeTimers()
  register.mockClear()
  Object.defineProperty(navigator, 'serviceWorker', { value: { register }, configurable: true })
  Object.assign(process.env, { TARO_ENV: 'h5', NODE_ENV: 'production' })
})

afterEach(() => {
  jest.useRealTimers()
  Object.assign(process.env, { TARO_ENV: env.TARO_ENV, NODE_ENV: env.NODE_ENV })
})

const give = (readyState: DocumentReadyState): void => {
  Object.defineProperty(document, 'readyState', { value: readyState, configurable: true })
}

test('the copy is made once, after the first page has come to rest', () => {
  give('interactive')
  installedCopy.start()
  jest.advanceTimersByTime(60_000)
  expect(register).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('load'))
  expect(register).not.toHaveBeenCalled()
  jest.advanceTimersByTime(1500)
  expect(register).not.toHaveBeenCalled()
  jest.advanceTimersByTime(60_000)
  expect(register.mock.calls).toEqual([['sw.js']])
})

test('a page that had come before the app began rests as long', () => {
  give('complete')
  installedCopy.start()
  expect(register).not.toHaveBeenCalled()
  jest.advanceTimersByTime(60_000)
  expect(register).toHaveBeenCalledTimes(1)
})

test('a build to work on makes none: it would show yesterday’s files', () => {
  Object.assign(process.env, { NODE_ENV: 'development' })
  give('complete')
  installedCopy.start()
  jest.advanceTimersByTime(60_000)
  expect(register).not.toHaveBeenCalled()
})
