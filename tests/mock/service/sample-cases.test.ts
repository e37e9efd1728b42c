import fc from 'fast-check'
import { checkedData } from '#mock/data/shipped.ts'
import { createCalendar } from '#mock/engine/calendar.ts'
import { mayFollow } from '#mock/engine/case-stages.ts'
import { addDays } from '#mock/engine/days.ts'
import { sampleEvents } from '#mock/engine/sample-case.ts'
import { type CaseEvent, type Progress, type SampleCase, stage } from '#types/progress.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, refused } from '#tests/conformance/scenario.ts'
import { at } from '#tests/support/builders.ts'

const facts = checkedData()
const calendar = createCalendar(facts.calendar)
const monday = at('2026-11-23 10:00')

const opened = (now = monday, cases: 'clerk' | 'staff' = 'clerk') => openInAppBackend({ facts, cases, now }).backend

const listed = async (): Promise<readonly SampleCase[]> => accepted(await opened().listSampleCases({})).samples

const progressOf = async (sample: SampleCase, now = monday): Promise<Progress> =>
  accepted(await opened(now).findProgress(sample))

/** Any second of the years whose holidays are arranged. */
const anyMoment = fc
  .record({ day: fc.integer({ min: 120, max: 1000 }), second: fc.integer({ min: 0, max: 86_399 }) })
  .map(({ day, second }) => {
    const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
    const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')
    return `${addDays('2024-01-01', day)}T${clock}+08:00`
  })

test('there is a sample at every stage, and the list says which', async () => {
  const samples = await listed()
  expect(new Set(samples.map((sample) => sample.stage))).toEqual(new Set(stage.options))
  for (const sample of samples) expect((await progressOf(sample)).stage).toBe(sample.stage)
})

test('no code is there twice', async () => {
  const codes = (await listed()).map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})

test('each goes step by step through the table of transitions, whenever it is looked at, and never into the future', () => {
  fc.assert(
    fc.property(anyMoment, fc.constantFrom(...facts.samples), (now, sample) => {
      const events = sampleEvents(sample, now, calendar)
      events.forEach((event, index) => {
        expect({ event, allowed: mayFollow(events.slice(0, index), event) }).toEqual({ event, allowed: true })
      })
      expect(events.every((event) => event.at <= now)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

const eventAt = ({ timeline }: Progress, wanted: CaseEvent['stage']): CaseEvent | null =>
  timeline.find((entry) => entry.stage === wanted)?.event ?? null

test('stages carry their time and place: online, the window, the office; none where no source tells one', async () => {
  const samples = await listed()
  const at = async (code: string): Promise<Progress> => {
    const sample = samples.find((one) => one.code === code)
    if (sample === undefined) throw new Error(`No such sample: ${code}`)
    return progressOf(sample)
  }
  const corrected = await at('BEDEM0003D')
  const window = { zh: '示例窗口 1', en: 'Sample window 1' }
  expect(eventAt(corrected, 'checked-in')).toMatchObject({ at: '2026-11-20T09:26:00+08:00', place: window })
  expect(eventAt(corrected, 'correction-requested')).toMatchObject({ place: window, by: '2026-12-03' })
  expect(corrected.visit).toEqual({
    place: { start: '2026-11-20T09:30:00+08:00', end: '2026-11-20T10:00:00+08:00', windowId: '1' },
    windowName: window,
  })
  const reviewed = await at('GZDEM0004S')
  expect(eventAt(reviewed, 'correction-requested')?.place).toEqual({ zh: '网上', en: 'online' })
  expect(reviewed.visit).toBeNull()
  const ready = await at('HBDEM0003N')
  const office = facts.offices.find(({ id }) => id === 'beihai-window-7')
  expect(eventAt(ready, 'ready-to-collect')?.place?.zh).toBe(office?.name.zh)
  expect(eventAt(ready, 'decided')?.place).toBeNull()
  expect(eventAt(await at('BEDEM00139'), 'posted')).toMatchObject({ place: null, trackingNumber: 'SAMPLE0001CN' })
})

test.each([
  ['BEDEM00075', { promised: 7, statutory: null, day: 3, daysLate: 0, dueToday: false, stopped: false }],
  ['BEDEM00083', { promised: 5, statutory: null, day: 3, daysLate: 0, dueToday: false, stopped: false }],
  ['BEDEM00091', { promised: 7, statutory: null, day: 7, daysLate: 0, dueToday: true, stopped: false }],
  ['BEDEM0010F', { promised: 7, statutory: null, day: 9, daysLate: 2, dueToday: false, stopped: false }],
  ['HBDEM0001R', { promised: 5, statutory: 35, day: 8, daysLate: 3, dueToday: false, stopped: false }],
  ['HBDEM0002P', { promised: 5, statutory: 35, day: 37, daysLate: 32, dueToday: false, stopped: false }],
  ['GZDEM0005Q', { promised: null, statutory: null, day: 4, daysLate: null, dueToday: false, stopped: false }],
  ['BEDEM0011D', { promised: 7, statutory: null, day: 7, daysLate: 0, dueToday: false, stopped: true }],
])('the clock of %s stands where its title says', async (code, expected) => {
  const sample = (await listed()).find((one) => one.code === code)
  if (sample === undefined) throw new Error(`No such sample: ${code}`)
  const { clock } = await progressOf(sample)
  if (clock === null) throw new Error('No clock')
  const { promised, statutory, day, daysLate, dueToday, stopped } = clock
  expect({
    promised: promised?.limitDays ?? null,
    statutory: statutory?.limitDays ?? null,
    ...{ day, daysLate, dueToday, stopped },
  }).toEqual(expected)
})

test('a wrong tail opens no sample', async () => {
  const [sample] = await listed()
  if (sample === undefined) throw new Error('No samples')
  const backend = opened()
  expect(refused(await backend.findProgress({ ...sample, documentTail: '0000' })).code).toBe('no-match')
  expect(refused(await backend.findAppointment(sample)).code).toBe('no-match')
})

test('where staff record what happens there is no sample, and none opens', async () => {
  const samples = await listed()
  const backend = opened(monday, 'staff')
  expect(accepted(await backend.listSampleCases({})).samples).toEqual([])
  for (const sample of samples.slice(0, 5)) {
    expect(refused(await backend.findProgress(sample)).code).toBe('no-match')
  }
})
