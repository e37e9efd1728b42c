import { texts } from '#src/lib/text.ts'
import { reasonLine, statusWords } from '#src/lib/words/hours.ts'
import type { ServiceStatus } from '#types/service-hours.ts'

const because = { rule: 'weekly-hours', name: null, date: null, citation: null } as const
const nationalDay = { zh: '国庆节', en: 'National Day' }

const open: ServiceStatus = {
  at: '2026-11-23T10:00:00+08:00',
  state: 'open',
  because,
  until: '2026-11-23T12:00:00+08:00',
  next: '2026-11-23T13:30:00+08:00',
  nextProvisional: false,
  lastAdmission: null,
  closingSoon: false,
  provisional: false,
}
const en = { text: texts.en, language: 'en' } as const
const zh = { text: texts.zh, language: 'zh' } as const

// The words that the screens promise, by what the office does.
test.each<[string, Partial<ServiceStatus>, { readonly english: string; readonly chinese: string }]>([
  ['open', {}, { english: 'Open now · closes 12:00 · reopens 13:30', chinese: '正在服务 · 12:00 休息 · 13:30 恢复' }],
  [
    'open to the end of the day',
    { until: '2026-11-23T17:00:00+08:00', next: '2026-11-24T09:00:00+08:00' },
    { english: 'Open now · closes 17:00', chinese: '正在服务 · 17:00 结束' },
  ],
  [
    'at lunch',
    { state: 'break', at: '2026-11-23T13:05:00+08:00', until: open.next },
    { english: 'Lunch break · reopens 13:30 (25 min)', chinese: '午间休息 · 13:30 恢复（还有 25 分钟）' },
  ],
  [
    'closing soon',
    { at: '2026-11-23T11:40:00+08:00', closingSoon: true },
    { english: 'Closes in 20 min', chinese: '还有 20 分钟结束' },
  ],
  [
    'closing soon, with a last number',
    { at: '2026-11-23T11:40:00+08:00', closingSoon: true, lastAdmission: '2026-11-23T11:45:00+08:00' },
    { english: 'Closes in 20 min · last number 11:45', chinese: '还有 20 分钟结束 · 11:45 停止取号' },
  ],
  [
    'after the last number',
    {
      at: '2026-11-23T11:50:00+08:00',
      closingSoon: true,
      lastAdmission: '2026-11-23T11:45:00+08:00',
      because: { ...because, rule: 'last-admission-passed' },
    },
    { english: 'Last number was 11:45 · closes 12:00', chinese: '11:45 已停止取号 · 12:00 结束' },
  ],
  [
    'closed for a holiday',
    {
      state: 'closed',
      at: '2026-10-02T10:00:00+08:00',
      because: { ...because, rule: 'public-holiday', name: nationalDay },
      next: '2026-10-08T09:00:00+08:00',
    },
    { english: 'Closed for National Day · reopens Thu 8 Oct 09:00', chinese: '国庆节休息 · 10月8日 周四 09:00 恢复' },
  ],
])('%s', (_name, change, { english, chinese }) => {
  const status = { ...open, ...change }
  expect(statusWords(status, en).words).toBe(english)
  expect(statusWords(status, zh).words).toBe(chinese)
})

test('a make-up day that is kept is said as news, before it opens too; any other reason only explains', () => {
  const madeUp = { ...open, because: { ...because, rule: 'make-up-day', name: nationalDay } } as const
  expect(reasonLine(madeUp, en)).toBe('Open today: make-up working day for National Day')
  expect(reasonLine({ ...madeUp, state: 'closed' }, zh)).toBe('今天照常服务：国庆节调休上班日，按工作日服务')
  const over = { ...madeUp, state: 'closed', next: '2026-11-24T09:00:00+08:00' } as const
  expect(reasonLine(over, en)).toBe('Because: make-up working day for National Day')
  expect(reasonLine(open, en)).toBe('Because: the usual hours of this weekday')
})
