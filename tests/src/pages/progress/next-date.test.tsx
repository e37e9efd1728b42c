import { fireEvent, screen } from '@testing-library/react'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { reminderDay } from '#src/pages/progress/case/reminder-day.ts'
import { settled } from '../../../support/opened.ts'
import { savedFiles } from '../../../support/saved-files.ts'
import { aCase, aClock, anEvent, showCase, shownCode } from '../../../support/shown-case.tsx'
import { startAppAt } from '../../../support/started-app.ts'

const speech = { text: texts.en, language: 'en' } as const
const { tell } = texts.en.progress
const today = '2026-10-15'
const item = texts.en.offices.itemNames['residence-permit']
const byLaw = { limitDays: 35, date: '2026-12-01', provisional: false, days: [], citation: null }

beforeEach(() => startAppAt(`${today}T10:00:00+08:00`))

test.each([
  ['the promised date', aCase(anEvent('accepted'), { clock: aClock({ statutory: byLaw }) }), '2026-10-19', tell.due],
  [
    'the date by law once the promise is past',
    aCase(anEvent('accepted'), {
      clock: aClock({ promised: { ...byLaw, limitDays: 5, date: '2026-10-14' }, statutory: byLaw }),
    }),
    '2026-12-01',
    tell.dueByLaw,
  ],
  [
    'the last day for a correction',
    aCase(anEvent('correction-requested', { by: '2026-10-16' })),
    '2026-10-16',
    tell.correction,
  ],
] as const)('the next date to know is %s', (_, ...[value, date, title]) => {
  expect(reminderDay(value, today, speech)).toMatchObject({ from: date, to: date, title: title(item) })
})

test.each([
  ['a decision is made', aCase(anEvent('decided'), { clock: aClock({ stopped: true }) })],
  ['nothing is accepted yet', aCase(anEvent('appointment'))],
  ['the time for a correction is over', aCase(anEvent('correction-requested', { by: '2026-10-14' }))],
])('where %s there is no date', (_, value) => {
  expect(reminderDay(value, today, speech)).toBeNull()
})

test('on the web the due date is a file for the calendar, without the code', async () => {
  const files = savedFiles()
  await showCase(aCase(anEvent('under-approval'), { clock: aClock() }))
  await settled(() => fireEvent.click(screen.getByRole('button', { name: tell.calendar })))
  expect(files.map(({ name }) => name)).toEqual(['due-date.ics'])
  const content = await files[0]?.text()
  expect(content).toContain('DTSTART;VALUE=DATE:20261019')
  expect(content).toContain('DTEND;VALUE=DATE:20261020')
  expect(content).not.toContain(shownCode)
})
