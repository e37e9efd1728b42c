import type { CountedDay, DueDate, Progress } from '#types/progress.ts'
import { stage } from '#types/progress.ts'
import { serviceItemId } from '#types/service-item.ts'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import {
  appealWords,
  clockWords,
  countedRows,
  provisionalYear,
  stageStatus,
  stageWords,
} from '#src/lib/words/progress.ts'

const en = { text: texts.en, language: 'en' } as const
const zh = { text: texts.zh, language: 'zh' } as const

const nationalDay = { zh: '国庆节', en: 'National Day' }
const aDay = (date: string, day: number | null, extras: Partial<CountedDay> = {}): CountedDay => ({
  date,
  day,
  reason: day === null ? 'weekend' : 'working-day',
  name: null,
  provisional: false,
  ...extras,
})
const aDue = (extras: Partial<DueDate> = {}): DueDate => ({
  limitDays: 2,
  date: '2026-10-10',
  provisional: false,
  days: [
    aDay('2026-09-30', 0, { reason: 'acceptance' }),
    aDay('2026-10-01', null, { reason: 'public-holiday', name: nationalDay }),
    aDay('2026-10-02', null, { reason: 'public-holiday', name: nationalDay }),
    aDay('2026-10-03', null),
    aDay('2026-10-09', 1),
    aDay('2026-10-10', 2, { reason: 'make-up-day', name: nationalDay }),
  ],
  citation: null,
  ...extras,
})

type Clock = NonNullable<Progress['clock']>
const aClock = (extras: Partial<Clock> = {}): Clock => ({
  acceptedOn: '2026-09-30',
  promised: aDue({ limitDays: 7, date: '2026-10-15' }),
  statutory: null,
  day: 3,
  daysLate: 0,
  dueToday: false,
  stopped: false,
  ...extras,
})

test('every counted day has its number, and skipped days stand together only while their reason is the same', () => {
  expect(countedRows(aDue(), en).map(({ date, words }) => `${date}: ${words}`)).toEqual([
    'Wed 30 Sep: accepted, day 0',
    'Thu 1 – Fri 2 Oct: National Day, not counted',
    'Sat 3 Oct: weekend, not counted',
    'Fri 9 Oct: day 1',
    'Sat 10 Oct: day 2, National Day make-up, due',
  ])
  expect(countedRows(aDue(), zh).map(({ date, words }) => `${date}：${words}`)).toEqual([
    '9月30日 周三：受理，第 0 日',
    '10月1日 周四 – 2日 周五：国庆节，不计',
    '10月3日 周六：周末，不计',
    '10月9日 周五：第 1 日',
    '10月10日 周六：第 2 日（国庆节调休上班），到期',
  ])
})

test('days that run over the end of a month name both months', () => {
  const days = [aDay('2026-10-31', null), aDay('2026-11-01', null), aDay('2026-11-02', 1)]
  expect(countedRows(aDue({ days, date: '2026-11-02' }), en)[0]?.date).toBe('Sat 31 Oct – Sun 1 Nov')
})

test('a day of a year without an arrangement is marked, and the year is named', () => {
  const days = [aDay('2026-12-31', 0, { reason: 'acceptance' }), aDay('2027-01-04', 1, { provisional: true })]
  const due = aDue({ days, date: '2027-01-04', provisional: true })
  expect(countedRows(due, en)[1]?.words).toBe('day 1 (provisional), due')
  expect(provisionalYear(due)).toBe('2027')
  expect(provisionalYear(aDue())).toBeNull()
})

test.each([
  ['in time', aClock(), { tone: 'open', day: 'Working day 3 of 7', due: 'by Thu 15 Oct' }],
  ['due today', aClock({ day: 7, dueToday: true }), { tone: 'soon', day: 'Working day 7 of 7', due: 'Due today' }],
  ['one day late', aClock({ day: 8, daysLate: 1 }), { tone: 'closed', due: '1 working day late' }],
  ['two days late', aClock({ day: 9, daysLate: 2 }), { tone: 'closed', due: '2 working days late' }],
  [
    'decided in time',
    aClock({ day: 5, stopped: true }),
    { tone: 'open', day: 'It took 5 working days', due: 'In time' },
  ],
  ['decided late', aClock({ day: 8, daysLate: 1, stopped: true }), { tone: 'closed', due: '1 working day late' }],
  ['no known limit', aClock({ promised: null, daysLate: null }), { day: 'Working day 3 after acceptance', due: '' }],
] as const)('the clock says where a case stands: %s', (_, clock, words) => {
  expect(clockWords(clock, en)).toMatchObject(words)
})

test('a due date of the next year says its year', () => {
  const promised = aDue({ limitDays: 7, date: '2027-01-08' })
  expect(clockWords(aClock({ acceptedOn: '2026-12-30', promised }), en).due).toBe('by Fri 8 Jan 2027')
})

test.each(stage.options)('the stage %s has a name, a state, a meaning and something to do in both languages', (one) => {
  for (const { progress } of [texts.zh, texts.en]) {
    const { name, status, meaning } = progress.stages[one]
    expect([name, status, meaning, progress.todo[one]].every((words) => words !== '')).toBe(true)
  }
  expect(stageStatus(one, texts.en).words).toBe(texts.en.progress.stages[one].status)
})

test('a stage that is past says when and where; the present one also what it means', () => {
  const event = {
    stage: 'correction-requested',
    at: '2026-09-30T09:40:00+08:00',
    place: { zh: '3 号窗口', en: 'Window 3' },
    note: { zh: '请补交体检证明。', en: 'Bring a health certificate.' },
    by: '2026-10-19',
    trackingNumber: null,
  } as const
  const entry = { stage: 'correction-requested', state: 'done', event } as const
  expect(stageWords(entry, false, en)).toEqual({
    title: 'Correction',
    time: 'Wed 30 Sep, 09:40',
    body: 'Where: Window 3. Note: Bring a health certificate.',
  })
  expect(stageWords(entry, true, zh).body).toBe(
    '材料缺少或有误，补齐后才能受理。地点：3 号窗口。说明：请补交体检证明。',
  )
  expect(stageWords({ stage: 'decided', state: 'ahead', event: null }, false, en)).toEqual({
    title: 'Decision',
    time: undefined,
    body: 'The authority approves the application.',
  })
})

test('a refused residence permit is final, a refused work permit is not', () => {
  expect(appealWords('residence-permit', texts.en).join()).toContain('final')
  expect(appealWords('work-permit', texts.en).join()).toContain('60 days')
  expect(appealWords('joint-permits', texts.zh)).toHaveLength(2)
  expect(serviceItemId.options.every((item) => appealWords(item, texts.zh).length > 0)).toBe(true)
})
