import { fireEvent, render, screen } from '@testing-library/react'
import { SlotGrid, type SlotChoice } from '#src/components/slot-grid.tsx'

const slot = (time: string, state: SlotChoice['state']): SlotChoice => ({
  key: time,
  time,
  words: state,
  label: `${time}, ${state}`,
  state,
})

const slots = [slot('09:00', 'full'), slot('09:30', 'free'), slot('10:00', 'few'), slot('10:30', 'free')]

test('the keyboard enters at the first free slot, and only Enter or Space choose', () => {
  const onChoose = jest.fn()
  render(<SlotGrid label="Morning" slots={slots} selected={null} onChoose={onChoose} />)
  const free = screen.getByRole('radio', { name: '09:30, free' })
  expect(free.tabIndex).toBe(0)
  fireEvent.keyDown(free, { key: 'ArrowRight' })
  const few = screen.getByRole('radio', { name: '10:00, few' })
  expect(document.activeElement).toBe(few)
  expect(onChoose).not.toHaveBeenCalled()
  fireEvent.keyDown(few, { key: ' ' })
  expect(onChoose.mock.calls).toEqual([['10:00']])
})

test('a full slot is not chosen', () => {
  const onChoose = jest.fn()
  render(<SlotGrid label="Morning" slots={slots} selected="09:30" onChoose={onChoose} />)
  const full = screen.getByRole('radio', { name: '09:00, full' })
  fireEvent.click(full)
  expect(onChoose).not.toHaveBeenCalled()
  expect(full.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByRole('radio', { name: '09:30, free' }).getAttribute('aria-checked')).toBe('true')
})
