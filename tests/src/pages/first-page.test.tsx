import { act, render, screen } from '@testing-library/react'
import { beginFirstPage } from '#src/frame/use-parts.ts'
import { Screen } from '#src/frame/screen.tsx'
import { startAppAt } from '#tests/support/started-app.ts'

const page = (
  <Screen tab title="Page">
    <p>part 1</p>
    <p>part 2</p>
    {null}
    <p>part 4</p>
  </Screen>
)
const parts = () => screen.getAllByText(/^part/).length
const help = () => screen.queryByRole('contentinfo')

test('the first page of a visit comes by parts, with its help row at the end; the next one comes whole', () => {
  startAppAt('2026-11-23T10:00:00+08:00')
  jest.useFakeTimers()
  beginFirstPage()
  const { unmount } = render(page)
  expect([parts(), help()]).toEqual([1, null])
  for (let part = 2; part <= 4; part += 1) act(() => jest.runOnlyPendingTimers())
  expect(parts()).toBe(3)
  expect(help()).not.toBeNull()
  unmount()
  render(page)
  expect(parts()).toBe(3)
  jest.useRealTimers()
})
