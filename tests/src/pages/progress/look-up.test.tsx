import { act, fireEvent, screen, within } from '@testing-library/react'
import CaseProgress from '#src/pages/progress/case/index.tsx'
import { backend } from '#src/backend/index.ts'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { rememberTail } from '#src/stores/appointments.ts'
import { noteNetwork } from '#src/stores/network.ts'
import { askProgressOf } from '#src/stores/progress.ts'
import { changeSettings } from '#src/stores/settings.ts'
import { opened, settled } from '../../../support/opened.ts'
import { bookOn, setClock, startAppAt, tail } from '../../../support/started-app.ts'

const { progress, booking, refusals, common } = texts.en

beforeEach(() => startAppAt('2026-09-28T10:00:00+08:00'))

const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}`) })
const type = (code: string, documentTail: string): void => {
  fireEvent.change(field(progress.codeLabel), { target: { value: code } })
  fireEvent.change(field(booking.tailLabel), { target: { value: documentTail } })
}
const lookUp = () => settled(() => fireEvent.click(screen.getByRole('button', { name: progress.lookUp })))
const refresh = () => settled(() => fireEvent.click(screen.getByRole('button', { name: progress.refresh })))

/** "Done: Acceptance" and its kind: a stage by its state. */
const stages = (): readonly string[] =>
  within(screen.getByRole('list', { name: progress.timelineTitle }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

test('a slip in the code is caught by its check character, at the field and in the summary, and nothing is asked', async () => {
  const asked = jest.spyOn(backend(), 'findProgress')
  await opened(<CaseProgress />)
  type('ba4r1 6t5tb', tail)
  expect(field(progress.codeLabel)).toHaveProperty('value', 'BA4R1-6T5TB')
  await lookUp()
  const words = progress.codeFaults['bad-check']
  expect(within(screen.getByRole('alert')).getByRole('link', { name: words })).toBeTruthy()
  expect(screen.getAllByText(words)).toHaveLength(2)
  expect(field(progress.codeLabel).getAttribute('aria-invalid')).toBe('true')
  expect(asked).not.toHaveBeenCalled()
})

test('leaving the field with a slip in a whole code says so; leaving it half-filled does not', async () => {
  await opened(<CaseProgress />)
  type('BA4R1', '')
  fireEvent.blur(field(progress.codeLabel))
  expect(screen.queryByText(progress.codeFaults.incomplete)).toBeNull()
  type('BA4R16T5TB', '')
  fireEvent.blur(field(progress.codeLabel))
  expect(screen.getByText(progress.codeFaults['bad-check'])).toBeTruthy()
})

test('a wrong tail and an unknown code get the same words', async () => {
  const { code } = await bookOn('2026-09-29')
  await opened(<CaseProgress />)
  type(code, '0000')
  await lookUp()
  expect(screen.getByRole('alert').textContent).toBe(refusals['no-match'])
  type('BA4R16T5TA', tail)
  await lookUp()
  expect(screen.getByRole('alert').textContent).toBe(refusals['no-match'])
})

test('the case moves from the appointment to the decision, and refreshing shows it', async () => {
  const { code } = await bookOn('2026-09-30')
  await opened(<CaseProgress />)
  type(code.toLowerCase(), tail)
  await lookUp()
  screen.getByText(progress.clock.notStarted)
  expect(stages()[0]).toContain('Now: Appointment')
  expect(stages()[1]).toContain('Later: Check-in')

  act(() => setClock('2026-10-09T11:00:00+08:00'))
  await refresh()
  screen.getByText('Working day 2 of 7')
  expect(screen.getByText('by Thu 15 Oct')).toBeTruthy()
  expect(stages().map((stage) => stage.slice(0, 5))).toEqual([
    ...['Done:', 'Done:', 'Done:', 'Now: '],
    ...['Later', 'Later', 'Later', 'Later'],
  ])
  expect(screen.getByText(progress.todo['under-approval'])).toBeTruthy()

  act(() => setClock('2026-10-15T17:00:00+08:00'))
  await refresh()
  screen.getByText('It took 7 working days')
})

test('how the promised date was counted shows each day in the language of the reader', async () => {
  const { code } = await bookOn('2026-09-30')
  setClock('2026-10-09T11:00:00+08:00')
  rememberTail(code, tail)
  askProgressOf(code)
  await opened(<CaseProgress />)
  fireEvent.click(screen.getByRole('button', { name: /^How this was counted/ }))
  const rows = (name: string) =>
    within(screen.getByRole('list', { name }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  expect(rows(progress.count.label)).toEqual([
    'Wed 30 Sepaccepted, day 0',
    expect.stringMatching(/^Thu 1 – Wed 7 Oct.*National Day.*not counted$/),
    'Thu 8 Octday 1',
    'Fri 9 Octday 2',
    expect.stringMatching(/^Sat 10 Octday 3/),
    'Sun 11 Octweekend, not counted',
    'Mon 12 Octday 4',
    'Tue 13 Octday 5',
    'Wed 14 Octday 6',
    'Thu 15 Octday 7, due',
  ])
  act(() => changeSettings({ language: 'zh' }))
  expect(rows(texts.zh.progress.count.label).at(-1)).toBe('10月15日 周四第 7 日，到期')
})

test('without a network the last result is shown with its date', async () => {
  const { code } = await bookOn('2026-09-30')
  await opened(<CaseProgress />)
  type(code, tail)
  await lookUp()
  screen.getByText(progress.clock.notStarted)
  act(() => {
    noteNetwork(false)
    askProgressOf('')
  })
  act(() => setClock('2026-10-09T11:00:00+08:00'))
  type(code, tail)
  await lookUp()
  expect(screen.getAllByText(common.offlineSaved('Mon 28 Sep, 10:00'))[0]).toBeTruthy()
  expect(stages()[0]).toContain('Now: Appointment')
})

test('without a network and without a saved result the form stays, and says so', async () => {
  await opened(<CaseProgress />)
  act(() => noteNetwork(false))
  type('BA4R16T5TA', tail)
  await lookUp()
  expect(screen.getByText(common.nothingSaved)).toBeTruthy()
  expect(field(booking.tailLabel)).toHaveProperty('value', tail)
})
