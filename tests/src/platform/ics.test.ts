import type { DaysEvent } from '#src/lib/words/exceptional-days.ts'
import { icsOfDays, icsText, type CalendarEvent } from '#src/platform/ics.ts'

const event: CalendarEvent = {
  uid: 'BJ7K29QXM4@chuangyue',
  title: 'Residence permit; window 3',
  start: '2026-11-24T09:30:00+08:00',
  end: '2026-11-24T10:00:00+08:00',
  location: '北京市东城区安定门东大街2号, 北京市公安局出入境接待大厅',
  description: 'Bring:\npassport',
  alarms: [1440, 60],
  now: '2026-11-22T07:05:09+08:00',
}

const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n')

test('the event is at Chinese time, its stamp in UTC, even across midnight', () => {
  const lines = unfolded(icsText(event))
  expect(lines).toContain('DTSTART;TZID=Asia/Shanghai:20261124T093000')
  expect(lines).toContain('DTEND;TZID=Asia/Shanghai:20261124T100000')
  expect(lines).toContain('DTSTAMP:20261121T230509Z')
  expect(lines).toContain('TZID:Asia/Shanghai')
})

test('marks that mean something to a calendar are escaped', () => {
  const lines = unfolded(icsText(event))
  expect(lines).toContain('SUMMARY:Residence permit\\; window 3')
  expect(lines).toContain('DESCRIPTION:Bring:\\npassport')
  expect(lines).toContain('LOCATION:北京市东城区安定门东大街2号\\, 北京市公安局出入境接待大厅')
})

test('every reminder is an alarm before the start', () => {
  const lines = unfolded(icsText(event))
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-PT1440M', 'TRIGGER:-PT60M'])
})

test('no line is longer than 75 octets, and no character is cut', () => {
  const lines = icsText({ ...event, description: '材料😀'.repeat(60) }).split('\r\n')
  for (const line of lines) {
    expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\uFFFD')
  }
  expect(unfolded(lines.join('\r\n'))).toContain(`DESCRIPTION:${'材料😀'.repeat(60)}`)
})

test('the file ends with a line break and its blocks are closed in order', () => {
  const text = icsText(event)
  expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
})

describe('whole days', () => {
  const closed: DaysEvent = {
    uid: 'hall.residence-permit.public-holiday.2026-10-07@chuangyue',
    title: '休息, 大厅',
    from: '2026-10-01',
    to: '2026-10-07',
    location: '北京市东城区安定门东大街2号',
    description: '国庆节；\n电话咨询',
  }
  const moved: DaysEvent = { ...closed, uid: 'hall.moved@chuangyue', from: '2026-12-31', to: '2026-12-31' }
  const text = icsOfDays([closed, moved], event.now)

  test('begin on their first day and end on the day after their last, over New Year too', () => {
    const lines = unfolded(text)
    expect(lines.filter((line) => line.startsWith('DT'))).toEqual([
      'DTSTAMP:20261121T230509Z',
      'DTSTART;VALUE=DATE:20261001',
      'DTEND;VALUE=DATE:20261008',
      'DTSTAMP:20261121T230509Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
    ])
  })

  test('keep their names, take nobody’s time and need no zone', () => {
    const lines = unfolded(text)
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([`UID:${closed.uid}`, `UID:${moved.uid}`])
    expect(lines.filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(2)
    expect(text).not.toContain('TZID')
  })

  test('are written by the same rules: escaped, folded by octets, every line ended, every block closed', () => {
    const lines = unfolded(text)
    expect(lines).toContain('SUMMARY:休息\\, 大厅')
    expect(lines).toContain('DESCRIPTION:国庆节；\\n电话咨询')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(lines.filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })
})
