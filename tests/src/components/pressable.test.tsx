import { fireEvent, render, screen } from '@testing-library/react'
import { Pressable } from '#src/components/pressable.tsx'

const words = 'Book'

test('Enter and Space press it, another key does not', () => {
  const onPress = jest.fn()
  render(<Pressable onPress={onPress}>{words}</Pressable>)
  const button = screen.getByRole('button', { name: words })
  for (const key of ['Enter', ' ', 'a', 'Tab']) fireEvent.keyDown(button, { key })
  expect(onPress).toHaveBeenCalledTimes(2)
  expect(button.tabIndex).toBe(0)
})

test('Space leaves a link to the browser, which scrolls', () => {
  const onPress = jest.fn()
  render(
    <Pressable role="link" onPress={onPress}>
      {words}
    </Pressable>,
  )
  const notPrevented = fireEvent.keyDown(screen.getByRole('link'), { key: ' ' })
  expect(notPrevented).toBe(true)
  expect(onPress).not.toHaveBeenCalled()
})

test('disabled, it does nothing but can still be reached', () => {
  const onPress = jest.fn()
  render(
    <Pressable disabled onPress={onPress}>
      {words}
    </Pressable>,
  )
  const button = screen.getByRole('button')
  fireEvent.click(button)
  fireEvent.keyDown(button, { key: 'Enter' })
  expect(onPress).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.tabIndex).toBe(0)
})

test('unavailable, it says so and still answers, to explain', () => {
  const onPress = jest.fn()
  render(
    <Pressable unavailable onPress={onPress}>
      {words}
    </Pressable>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect(onPress).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
})

test('busy, a second tap does nothing', () => {
  const onPress = jest.fn()
  render(
    <Pressable busy onPress={onPress}>
      {words}
    </Pressable>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect(onPress).not.toHaveBeenCalled()
})

test('a state that is off is said, not left out', () => {
  render(
    <Pressable role="checkbox" checked={false} onPress={jest.fn()}>
      {words}
    </Pressable>,
  )
  expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe('false')
})
