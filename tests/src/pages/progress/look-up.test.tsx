import { act, fireEvent, screen, within } from '@testing-library/react'
import CaseProgress from '#src/pages/progress/case/index.tsx'
import { backend } from '#src/backend/index.ts'
import { tabs } from '#src/lib/routes.ts'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { keepPass, rememberTail } from '#src/stores/appointments.ts'
import { noteNetwork } from '#src/stores/network.ts'
import { askProgressOf } from '#src/stores/progress.ts'
import { changeSettings } from '#src/stores/settings.ts'
import { opened, settled } from '../../../support/opened.ts'
import { bookOn, setClock, startAppAt, tail } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

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

test('after too many tries the right tail gets the same words, and its holder is told another way', async () => {
  const { code } = await bookOn('2026-09-29')
  await opened(<CaseProgress />)
  for (const wrong of ['0000', '0001', '0002', '0003', '0004', '0005', '0006', '0007', '0008', '0009']) {
    type(code, wrong)
    await lookUp()
  }
  const answer = document.body.textContent
  expect(screen.getByRole('alert').textContent).toBe(refusals['no-match'])
  expect(refusals['no-match']).toMatch(/60 minutes/)
  type(code, tail)
  await lookUp()
  expect(screen.getByRole('alert').textContent).toBe(refusals['no-match'])
  expect(document.body.textContent).toBe(answer)
  expect(screen.getByText(progress.ways.holder)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: progress.ways.officePhone }))
  expect(taroStub.given('switchTab')).toEqual([{ url: tabs.offices }])

  // Once the longest wait is over the right characters open the case as before.
  act(() => setClock('2026-09-28T11:01:00+08:00'))
  await lookUp()
  expect(stages()[0]).toContain('Now: Appointment')
})

test('whoever has the pass on the device is given its office’s phone', async () => {
  const { code } = await bookOn('2026-09-29')
  const found = await backend().findAppointment({ code, documentTail: tail })
  if (!found.ok) throw new Error('the appointment was not found')
  const phone = {
    label: null,
    number: '010-12367',
    printed: '(010) 12367',
    kind: 'office',
    extension: null,
    doubt: null,
  } as const
  const office = { name: { zh: '接待大厅', en: null }, address: '安定门东大街2号', windowName: null, phone }
  keepPass({
    appointment: found.value,
    office,
    itemName: { zh: '', en: '' },
    guideId: null,
    batch: null,
    reminder: null,
  })
  await opened(<CaseProgress />)
  type(code, '0000')
  await lookUp()
  expect(screen.getByRole('button', { name: progress.clock.call('010-12367') })).toBeTruthy()
})

test('one tap on a sample fills in its code and tail and looks it up', async () => {
  await opened(<CaseProgress />)
  const asked = jest.spyOn(backend(), 'findProgress')
  // The list comes a screenful at a time.
  const sample = await screen.findByRole('link', { name: /^Posted.*BEDEM-00139/ })
  await settled(() => fireEvent.click(sample))
  expect(asked).toHaveBeenCalledWith({ code: 'BEDEM00139', documentTail: '2468' })
  expect(screen.getByText('SAMPLE0001CN')).toBeTruthy()
  // Saved for no network, without the parcel's number.
  act(() => {
    noteNetwork(false)
    askProgressOf('BEDEM00139')
  })
  fireEvent.change(field(booking.tailLabel), { target: { value: '2468' } })
  await lookUp()
  expect(stages().some((stage) => stage.startsWith('Now: Post'))).toBe(true)
  expect(screen.queryByText('SAMPLE0001CN')).toBeNull()
  expect(screen.getByText(progress.notKept)).toBeTruthy()
})

test('a code on the clipboard is filled in by one tap, a slip in it is named, anything else stays out', async () => {
  const clipboard = { readText: () => Promise.resolve('see you at seven') }
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
  await opened(<CaseProgress />)
  const paste = () => settled(() => fireEvent.click(screen.getByRole('button', { name: progress.ways.paste })))
  await paste()
  expect(field(progress.codeLabel)).toHaveProperty('value', '')
  clipboard.readText = () => Promise.resolve(' bedem-0ol49\n')
  await paste()
  expect(field(progress.codeLabel).getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(progress.codeFaults['bad-check'])).toBeTruthy()
  clipboard.readText = () => Promise.resolve(' bedem-oo139\n')
  await paste()
  expect(field(progress.codeLabel)).toHaveProperty('value', 'BEDEM-OO139')
  expect(field(progress.codeLabel).getAttribute('aria-invalid')).toBe('false')
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
