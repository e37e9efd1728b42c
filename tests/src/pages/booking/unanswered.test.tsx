import { cleanup, screen } from '@testing-library/react'
import { builtIn } from '#src/lib/language.ts'
import { backend, OutcomeUnknown, Unreachable } from '#src/backend/index.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { routes } from '#src/lib/routes.ts'
import { useAppointments } from '#src/stores/appointments.ts'
import { startDraft, useDraft } from '#src/stores/draft.ts'
import { changeSettings } from '#src/stores/settings.ts'
import { settled } from '../../../support/opened.ts'
import { setClock } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'
import { heldId, key } from './refusal-ways.tsx'
import { press, showCheck, startOver, words } from './steps.tsx'

// The request to book was sent, and no answer came back.

const { steps } = stepsTexts.en

/** What waits for a second or longer, until the test lets it go on. */
let waiting: (() => void)[] = []

beforeEach(() => {
  waiting = []
  const real = globalThis.setTimeout
  const timeout = (run: () => void, ms?: number) => {
    if (ms === undefined || ms < 1000) return real(run, ms)
    waiting.push(run)
    return real(() => undefined, 0)
  }
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(Object.assign(timeout, { __promisify__: real.__promisify__ }))
})

afterEach(() => {
  cleanup()
  jest.restoreAllMocks()
})

/** The app asks once more. */
const asksAgain = () => settled(() => waiting.shift()?.())

type Confirm = ReturnType<typeof backend>['confirmHold']

/** What becomes of each try to confirm, the last of them for all that follow; and the keys they came with. */
const confirming = (...tries: readonly ('answer lost' | 'request lost' | 'offline' | 'answered')[]) => {
  const { confirmHold } = backend()
  const keys: (string | undefined)[] = []
  const confirm: Confirm = async (request, options) => {
    const fate = tries[Math.min(keys.length, tries.length - 1)]
    keys.push(options?.idempotencyKey)
    if (fate === 'offline') throw new Unreachable('The device is offline')
    if (fate === 'request lost') throw new OutcomeUnknown('No answer')
    const outcome = await confirmHold(request, options)
    if (fate === 'answer lost') throw new OutcomeUnknown('No answer')
    return outcome
  }
  jest.spyOn(backend(), 'confirmHold').mockImplementation(confirm)
  return keys
}

const pressBook = () => press('button', /^Book Wed 25 Nov/)

test.each(builtIn)('the screen says that it is not known and is being checked, in %s', async (language) => {
  startOver()
  changeSettings({ language })
  await showCheck()
  confirming('request lost')
  await press('button', new RegExp(stepsTexts[language].booking.bookNow('')))
  const { unknown } = stepsTexts[language].steps
  expect(words()).toContain(unknown.title)
  expect(words()).toContain(unknown.checking)
  expect(screen.getByRole('button', { name: unknown.busy })).toBeTruthy()
})

test('a booking whose answer was lost is found by its key, once, and its pass is shown', async () => {
  startOver()
  await showCheck()
  const keys = confirming('answer lost', 'offline', 'answered')
  await pressBook()
  expect(words()).toContain(steps.unknown.checking)
  await asksAgain()
  expect(words()).toContain(steps.unknown.checking)
  await asksAgain()
  expect(useAppointments.getState().passes).toHaveLength(1)
  expect(new Set(keys).size).toBe(1)
  expect(taroStub.given('redirectTo')).toEqual([{ url: routes.pass() }])
  expect(useDraft.getState().draft.state).toBe('none')
})

test('a booking that never arrived ends in the truth, though the place was lost meanwhile', async () => {
  startOver()
  await showCheck()
  const holdId = heldId()
  confirming('request lost', 'answered')
  await pressBook()
  await backend().releaseHold({ holdId }, key())
  await asksAgain()
  expect(useAppointments.getState().passes).toEqual([])
  expect(words()).toContain(stepsTexts.en.refusals['hold-unknown'])
})

test('without any answer the place stays on the screen, even past its time, and the same button asks again', async () => {
  startOver()
  await showCheck()
  const keys = confirming('answer lost')
  await pressBook()
  for (let tried = 0; tried < 6; tried += 1) await asksAgain()
  expect(words()).toContain(steps.unknown.still)
  await settled(() => setClock('2026-11-23T10:15:00+08:00'))
  expect(useDraft.getState().draft).toMatchObject({ state: 'held', unanswered: true })

  useDraft.setState({ draft: { state: 'none' } })
  startDraft()
  expect(useDraft.getState().draft).toMatchObject({ state: 'held', unanswered: true })
  jest.restoreAllMocks()
  await settled(() => setClock('2026-11-23T10:15:00+08:00'))
  await pressBook()
  expect(useAppointments.getState().passes).toHaveLength(1)
  expect(new Set(keys).size).toBe(1)
})

test('whoever leaves while it is being checked gets the pass, and is not called back', async () => {
  startOver()
  await showCheck()
  confirming('answer lost', 'answered')
  await pressBook()
  await settled(cleanup)
  expect(useDraft.getState().draft.state).toBe('held')
  await asksAgain()
  expect(useAppointments.getState().passes).toHaveLength(1)
  expect(taroStub.given('redirectTo')).toEqual([])
})
