import { fireEvent, render, screen } from '@testing-library/react'
import type { MonthDay } from '#src/components/month-day.tsx'
import { MonthGrid, type MonthGridProps } from '#src/components/month-grid.tsx'

const states: Readonly<Record<number, MonthDay['state']>> = { 1: 'past', 2: 'past', 5: 'full', 8: 'closed' }

const days: readonly MonthDay[] = Array.from({ length: 30 }, (_, index) => {
  const number = index + 1
  const state = states[number] ?? 'free'
  const word = state === 'free' ? '12' : state
  return { date: `2026-11-${number}`, number: String(number), word, label: `${number} November, ${word}`, state }
})

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((short) => ({ short, long: `${short} long` }))

const show = (changed: Partial<MonthGridProps> = {}) => {
  const onChoose = jest.fn()
  render(
    <MonthGrid
      title="November"
      label="November 2026"
      weekdays={weekdays}
      blanks={6}
      days={days}
      selected={null}
      onChoose={onChoose}
      {...changed}
    />,
  )
  return onChoose
}

const cell = (day: number) => screen.getByRole('gridcell', { name: new RegExp(`^${day} November`) })
const stops = () => screen.getAllByRole('gridcell').filter((day) => day.tabIndex === 0)

test('every day carries a word, and is spoken in full', () => {
  show()
  const written = (day: number) =>
    [...cell(day).querySelectorAll('[aria-hidden]')].map(({ textContent }) => textContent)
  expect(written(5)).toEqual(['5', 'full'])
  expect(written(8)).toEqual(['8', 'closed'])
  expect(screen.getByRole('gridcell', { name: '9 November, 12' })).toBe(cell(9))
  expect(screen.getByRole('grid', { name: 'November 2026' })).toBeTruthy()
  expect(screen.getByRole('columnheader', { name: 'Mon long' })).toBeTruthy()
})

test('there is one tab stop: the chosen day, else the first free one', () => {
  show()
  expect(stops()).toEqual([cell(3)])
})

test('the chosen day is the tab stop and is said to be chosen', () => {
  show({ selected: '2026-11-24' })
  expect(stops()).toEqual([cell(24)])
  expect(cell(24).getAttribute('aria-selected')).toBe('true')
  expect(cell(23).getAttribute('aria-selected')).toBe('false')
})

test('arrow keys move by a day and by a week, onto days that are not free as well', () => {
  const onChoose = show()
  fireEvent.keyDown(cell(3), { key: 'ArrowRight' })
  expect(document.activeElement).toBe(cell(4))
  fireEvent.keyDown(cell(4), { key: 'ArrowRight' })
  expect(document.activeElement).toBe(cell(5))
  fireEvent.keyDown(cell(5), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(cell(12))
  fireEvent.keyDown(cell(12), { key: 'ArrowUp' })
  fireEvent.keyDown(cell(5), { key: 'ArrowLeft' })
  expect(document.activeElement).toBe(cell(4))
  expect(stops()).toEqual([cell(4)])
  expect(onChoose).not.toHaveBeenCalled()
})

test('at the edge of the month the focus stays', () => {
  show()
  fireEvent.keyDown(cell(3), { key: 'End' })
  expect(document.activeElement).toBe(cell(30))
  fireEvent.keyDown(cell(30), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(cell(30))
})

test('Page Down turns to the next month', () => {
  const onPress = jest.fn()
  show({ next: { label: 'December', onPress } })
  fireEvent.keyDown(cell(3), { key: 'PageDown' })
  fireEvent.click(screen.getByRole('button', { name: 'December' }))
  expect(onPress).toHaveBeenCalledTimes(2)
})

test('Enter chooses a free day; a day that is not free explains itself instead', () => {
  const onExplain = jest.fn()
  const onChoose = show({ onExplain })
  fireEvent.keyDown(cell(3), { key: 'Enter' })
  fireEvent.click(cell(5))
  expect(onChoose.mock.calls).toEqual([['2026-11-3']])
  expect(onExplain.mock.calls).toEqual([['2026-11-5']])
  expect(cell(5).getAttribute('aria-disabled')).toBe('true')
})

test('without an explanation a day that is not free does nothing', () => {
  const onChoose = show()
  fireEvent.click(cell(5))
  expect(onChoose).not.toHaveBeenCalled()
})
