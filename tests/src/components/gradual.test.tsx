import { act, render, screen } from '@testing-library/react'
import { Gradual } from '#src/components/gradual.tsx'

const drawn = new Map<string, number>()

const Row = ({ name }: { readonly name: string }) => {
  drawn.set(name, (drawn.get(name) ?? 0) + 1)
  return <p>{name}</p>
}

const names = ['a', 'b', 'c', 'd', 'e']
const list = (
  <Gradual step={2}>
    {names.map((name) => (
      <Row key={name} name={name} />
    ))}
  </Gradual>
)
const shown = (): readonly (string | null)[] => screen.getAllByText(/^[a-e]$/).map(({ textContent }) => textContent)

beforeEach(() => {
  drawn.clear()
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

test('a long list comes a step in each turn, and what stands is not drawn again for the rest', () => {
  render(list)
  expect(shown()).toEqual(['a', 'b'])
  act(() => jest.runOnlyPendingTimers())
  expect(shown()).toEqual(['a', 'b', 'c', 'd'])
  act(() => jest.runOnlyPendingTimers())
  expect(shown()).toEqual(names)
  expect(jest.getTimerCount()).toBe(0)
  expect([...drawn]).toEqual(names.map((name) => [name, 1]))
})

test('who leaves meanwhile leaves nothing behind', () => {
  const { unmount } = render(list)
  unmount()
  expect(jest.getTimerCount()).toBe(0)
})
