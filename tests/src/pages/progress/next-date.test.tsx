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

const passed = { ...byLaw, limitDays: 5, date: '2026-10-14' }

test.each([
  {
    what: 'the promised date',
    value: aCase(anEvent('accepted'), { clock: aClock({ statutory: byLaw }) }),
    day: { from: '2026-10-19', to: '2026-10-19', title: tell.due(item) },
  },
  {
    what: 'the date by law once the promise is past',
    value: aCase(anEvent('accepted'), { clock: aClock({ promised: passed, statutory: byLaw }) }),
    day: { from: '2026-12-01', to: '2026-12-01', title: tell.dueByLaw(item) },
  },
  {
    what: 'the last day for a correction',
    value: aCase(anEvent('correction-requested', { by: '2026-10-16' })),
    day: { from: '2026-10-16', to: '2026-10-16', title: tell.correction(item) },
  },
])('the next date to know is $what', ({ value, day }) => {
  expect(reminderDay(value, today, speech)).toMatchObject(day)
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
