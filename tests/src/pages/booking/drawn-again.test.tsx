import { act, fireEvent, screen } from '@testing-library/react'
import Applicant from '#src/pages/booking/applicant/index.tsx'
import Slots from '#src/pages/booking/slots/index.tsx'
import Offices from '#src/pages/offices/index.tsx'
import { beginChoosing, holdPlace } from '#src/stores/draft.ts'
import { loadMoreOffices } from '#src/stores/offices.ts'
import { settled } from '../../../support/opened.ts'
import { drawn } from '../../../support/taro-components.tsx'
import { hall, press, show, startOver, wednesday } from './steps.tsx'

// What did not change is not drawn again: on a cheap phone that is most of the time between a tap and its answer.

beforeEach(() => startOver())

const day = /(^| )cy-day( |$)/
const time = /(^| )cy-slot( |$)/
const row = /(^| )cy-list-row( |$)/
const input = /(^| )cy-field__input( |$)/

/** How many elements of a class are drawn while something is done; of any class without one. */
const drawnWhile = async (doing: () => unknown, part = /^/): Promise<number> => {
  drawn.length = 0
  await doing()
  return drawn.filter((className) => part.test(className)).length
}

const holdWednesday = async (): Promise<void> => {
  beginChoosing(hall, { kind: 'book' })
  await holdPlace(wednesday)
}

describe('choosing a time', () => {
  beforeEach(() => show(<Slots />, { ...hall }))

  test('a date draws itself and the one chosen before', async () => {
    expect(await drawnWhile(() => press('gridcell', /^Wednesday 25 November/), day)).toBeLessThanOrEqual(2)
    expect(await drawnWhile(() => press('gridcell', /^Thursday 26 November/), day)).toBe(2)
  })

  test('a time draws itself, the one held before and what the office has less of, though all is asked for again', async () => {
    await press('gridcell', /^Wednesday 25 November/)
    await press('radio', /^09:30/)
    drawn.length = 0
    await press('radio', /^10:00/)
    const classes = [...drawn]
    expect(classes.filter((name) => time.test(name))).toHaveLength(2)
    expect(classes.filter((name) => day.test(name)).length).toBeLessThanOrEqual(1)
  })
})

test('the next page of offices draws its own rows only', async () => {
  await show(<Offices />)
  const before = screen.getAllByRole('link').length
  const again = await drawnWhile(() => settled(() => loadMoreOffices()), row)
  expect(again).toBe(screen.getAllByRole('link').length - before)
  expect(again).toBeGreaterThan(0)
})

describe('with a place held', () => {
  beforeEach(holdWednesday)

  test('a letter draws its own field', async () => {
    await show(<Applicant />)
    const field = screen.getByRole('textbox', { name: /^Family name/ })
    const typed = () => settled(() => fireEvent.change(field, { target: { value: 'S' } }))
    expect(await drawnWhile(typed, input)).toBe(1)
  })

  test.each([
    ['the times', <Slots key="slots" />],
    ['the form', <Applicant key="form" />],
  ])('a second draws the bar that counts, and nothing else of %s', async (_, page) => {
    jest.useFakeTimers({ doNotFake: ['Date', 'setTimeout', 'queueMicrotask', 'nextTick'] })
    await show(page, { ...hall })
    const all = await drawnWhile(() => act(() => jest.advanceTimersByTime(1000)))
    expect(drawn).toContain('cy-action-bar__line')
    expect(all).toBeLessThanOrEqual(12)
    jest.useRealTimers()
  })
})
