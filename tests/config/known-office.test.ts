import { knownOffice } from '#config/first-paint/known-office.ts'

const office = {
  id: 'table-5',
  name: { zh: '人才服务中心', en: 'Talent Service Centre' },
  organisation: { zh: '人社局', en: 'Human Resources Bureau' },
}
const files = ['js/office.1.js', 'js/facts.1.js']
const second = (text: string): string => `2026-11-23T09:00:${text}+08:00`

let device: Map<string, string>
const keep = (value: unknown, at: string): void => {
  device.set('app/saved/office/table-5', JSON.stringify({ data: JSON.stringify({ at, value }) }))
}
const at = (instant: string): void => {
  jest.setSystemTime(new Date(instant))
}

beforeEach(() => {
  device = new Map()
  Reflect.set(globalThis, 'localStorage', {
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, text: string) => void device.set(key, text),
  })
  jest.useFakeTimers()
  at(second('05'))
  // The visit on which these files came, and on which the office was kept.
  expect(knownOffice('table-5', 'zh', files)).toBeNull()
  keep(office, second('05'))
  at(second('30'))
})

afterEach(() => {
  jest.useRealTimers()
  Reflect.deleteProperty(globalThis, 'localStorage')
})

test('an office is known by what was kept of it, in the language that is read', () => {
  expect(knownOffice('table-5', 'zh', files)).toEqual({
    name: '人才服务中心',
    overTheDoor: null,
    organisation: '人社局',
  })
  expect(knownOffice('table-5', 'en', files)).toEqual({
    name: 'Talent Service Centre',
    overTheDoor: '人才服务中心',
    organisation: 'Human Resources Bureau',
  })
})

test('without a translation the Chinese name stands alone; what the office has not is told as such', () => {
  keep({ ...office, name: { zh: '人才服务中心', en: null }, organisation: null }, second('06'))
  expect(knownOffice('table-5', 'en', files)).toEqual({ name: '人才服务中心', overTheDoor: null, organisation: null })
})

test('another office is not known, nor one that was kept under a wrong name, nor what cannot be read', () => {
  expect(knownOffice('table-6', 'zh', files)).toBeNull()
  keep({ ...office, id: 'table-6' }, second('06'))
  expect(knownOffice('table-5', 'zh', files)).toBeNull()
  device.set('app/saved/office/table-5', '{"half')
  expect(knownOffice('table-5', 'zh', files)).toBeNull()
})

test('what was kept before other files came says nothing any more, until it is kept anew', () => {
  const newer = ['js/office.1.js', 'js/facts.2.js']
  expect(knownOffice('table-5', 'zh', newer)).toBeNull()
  keep(office, second('31'))
  expect(knownOffice('table-5', 'zh', newer)?.name).toBe('人才服务中心')
})

test('a clock that was set back begins anew', () => {
  at(second('01'))
  expect(knownOffice('table-5', 'zh', files)?.name).toBe('人才服务中心')
  keep(office, second('00'))
  expect(knownOffice('table-5', 'zh', files)).toBeNull()
})

test('a full device shows no picture, and breaks nothing', () => {
  Reflect.set(localStorage, 'setItem', () => {
    throw new Error('full')
  })
  expect(knownOffice('table-5', 'zh', ['js/office.2.js'])).toBeNull()
})
