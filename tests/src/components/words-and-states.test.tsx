import { render, screen } from '@testing-library/react'
import { AppointmentCode } from '#src/components/appointment-code.tsx'
import { Button } from '#src/components/button.tsx'
import { DataState } from '#src/components/data-state.tsx'
import { Note } from '#src/components/note.tsx'
import { ProgressBar } from '#src/components/progress-bar.tsx'
import { Timeline } from '#src/components/timeline.tsx'

test('a code is shown in two groups of five and spoken as its label', () => {
  render(<AppointmentCode code="BJ7K29QXM4" label="B J 7 K 2, 9 Q X M 4" />)
  expect(screen.getByRole('img', { name: 'B J 7 K 2, 9 Q X M 4' }).textContent).toBe('BJ7K2-9QXM4')
})

test('a code that has its dash already gets no second one', () => {
  render(<AppointmentCode code="BJ7K2-9QXM4" label="code" />)
  expect(screen.getByRole('img').textContent).toBe('BJ7K2-9QXM4')
})

test('a busy button says what it does', () => {
  render(<Button words="Book" busy busyWords="Booking…" onPress={jest.fn()} />)
  expect(screen.getByRole('button', { name: 'Booking…' }).getAttribute('aria-busy')).toBe('true')
})

test('a bar says its words rather than a percentage', () => {
  render(<ProgressBar label="Working days" value={9} max={7} words="2 days late" />)
  const bar = screen.getByRole('progressbar', { name: 'Working days' })
  expect(bar.getAttribute('aria-valuetext')).toBe('2 days late')
  expect(bar.getAttribute('aria-valuenow')).toBe('7')
})

test('a stage says its state before its name', () => {
  render(<Timeline label="Stages" entries={[{ key: 'a', state: 'now', stateWords: 'Now: ', title: 'Review' }]} />)
  const entry = screen.getByRole('listitem')
  expect(entry.textContent).toBe('Now: Review')
  expect(entry.getAttribute('aria-current')).toBe('step')
})

test('loading is one busy status with a name, whatever the number of its rows', () => {
  render(<DataState state="loading" label="Loading offices" rows={6} />)
  expect(screen.getByRole('status', { name: 'Loading offices' }).getAttribute('aria-busy')).toBe('true')
})

test('an error interrupts, old data does not', () => {
  render(
    <>
      <DataState state="error" title="Not loaded" action={{ words: 'Try again', onPress: jest.fn() }} />
      <DataState state="saved" words="Saved 09:12" />
    </>,
  )
  expect(screen.getByRole('alert').textContent).toContain('Not loaded')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('Saved 09:12')
})

test('a note that was there from the start is not announced', () => {
  render(<Note tone="bad" words="Closed today" />)
  expect(screen.queryByRole('alert')).toBeNull()
})
