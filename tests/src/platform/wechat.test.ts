import type { CalendarEvent } from '#src/platform/ics.ts'
import { taroStub } from '../../support/taro.ts'

const event: CalendarEvent = {
  uid: 'BJ7K29QXM4@chuangyue',
  title: 'Residence permit',
  start: '2026-11-24T09:30:00+08:00',
  end: '2026-11-24T10:00:00+08:00',
  location: '北京市东城区安定门东大街2号',
  description: '',
  alarms: [60, 1440],
  now: '2026-11-22T07:05:09+08:00',
}

interface Callbacks {
  readonly length: number
  readonly success: (answer: object) => void
  readonly fail: (error: object) => void
}

// The adapters look at their target when they are loaded.
beforeAll(() => {
  process.env.TARO_ENV = 'weapp'
})

beforeEach(() => taroStub.reset())

const answer = (name: string, reply: (callbacks: Callbacks) => void): void =>
  taroStub.answer(name, (given) => reply(given as Callbacks))

test('the calendar gets seconds, the nearest alarm on the event, and an entry for each earlier one', async () => {
  answer('addPhoneCalendar', ({ success }) => success({}))
  const { calendar } = await import('#src/platform/calendar.ts')
  expect(await calendar.add(event, 'Tomorrow')).toEqual({ state: 'done' })
  const [visit, dayBefore, ...others] = taroStub.given('addPhoneCalendar')
  const start = 1_795_483_800
  expect(visit).toMatchObject({ title: event.title, startTime: start, endTime: '1795485600', alarmOffset: 3600 })
  expect(dayBefore).toMatchObject({ title: 'Tomorrow', startTime: start - 86_400, alarm: true, alarmOffset: 0 })
  expect(others).toEqual([])
})

test('a calendar that is refused is an answer', async () => {
  answer('addPhoneCalendar', ({ fail }) => fail({ errMsg: 'addPhoneCalendar:fail auth deny' }))
  const { calendar } = await import('#src/platform/calendar.ts')
  expect(await calendar.add(event, 'Tomorrow')).toEqual({ state: 'refused' })
  expect(taroStub.given('addPhoneCalendar')).toHaveLength(1)
})

test('random bytes come from WeChat, ahead of their use', async () => {
  answer('getRandomValues', ({ length, success }) => success({ randomValues: new Uint8Array(length).fill(7).buffer }))
  const { random } = await import('#src/platform/random.ts')
  expect(() => random.bytes(1)).toThrow('dry')
  await random.ready()
  expect([...random.bytes(3)]).toEqual([7, 7, 7])
})

test('a scan gives its text; turning back is a refusal', async () => {
  const { scan } = await import('#src/platform/scan.ts')
  expect(scan.offered).toBe(true)
  taroStub.answer('scanCode', () => ({ result: 'BJ7K29QXM4' }))
  expect(await scan.read()).toEqual({ state: 'done', text: 'BJ7K29QXM4', path: null })
  taroStub.answer('scanCode', () => Promise.reject(Object.assign(new Error(), { errMsg: 'scanCode:fail cancel' })))
  expect(await scan.read()).toEqual({ state: 'refused' })
})

test('the fuzzy position is asked for, never the exact one', async () => {
  taroStub.answer('getFuzzyLocation', () => ({ latitude: 23.1291, longitude: 113.2644 }))
  const { location } = await import('#src/platform/location.ts')
  expect(await location.here()).toEqual({ state: 'done', lat: 23.13, lng: 113.26 })
  expect(taroStub.given('getLocation')).toEqual([])
})

test('no outside map is offered, since WeChat opens none', async () => {
  const { map } = await import('#src/platform/map.ts')
  expect(map.links('北京市东城区安定门东大街2号')).toEqual([])
})

test('the bars take the theme of the phone until one is chosen', async () => {
  taroStub.answer('setTabBarStyle', () => Promise.reject(new Error('not a tab page')))
  const { appearance } = await import('#src/platform/appearance.ts')
  appearance.apply('dark')
  expect(taroStub.given('setBackgroundColor')).toEqual([{ backgroundColor: '#0f1412' }])
})
