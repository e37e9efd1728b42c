import { cleanup, screen } from '@testing-library/react'
import { refuse, refusalCode } from '#types/outcome.ts'
import { backend } from '#src/backend/index.ts'
import { RemoteView } from '#src/frame/remote-view.tsx'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import ApplicantPage from '#src/pages/booking/applicant/index.tsx'
import { useDraft } from '#src/stores/draft.ts'
import { settled } from '../../../support/opened.ts'
import { setClock } from '../../../support/started-app.ts'
import { heldId, key, shownAlone, takeAt, ways } from './refusal-ways.tsx'
import { goOnWith, show, showCheck, showTimes, startOver, withPolicy, words } from './steps.tsx'

const text = stepsTexts.en

afterEach(() => jest.restoreAllMocks())

test.each(Object.entries(ways))('%s is said on the screen where it happens', async (code, way) => {
  startOver()
  await way()
  const wanted = refusalCode.parse(code)
  expect(words()).toContain(text.refusals[wanted])
})

test('a date not yet released says when it opens', async () => {
  startOver()
  await showTimes(/^Friday 27 November/)
  goOnWith(withPolicy({ horizonDays: 3 }))
  await takeAt(/^09:30/)
  expect(words()).toContain(text.booking.opensForBooking('Tue 24 Nov, 09:00'))
})

test.each(shownAlone)('%s has its words wherever an answer is shown', async (code) => {
  startOver()
  const { refusal } = refuse(code)
  await show(
    <RemoteView remote={{ state: 'refused', refusal }} onRetry={() => undefined}>
      {() => null}
    </RemoteView>,
  )
  expect(words()).toContain(text.refusals[code])
})

test('no refusal of the closed list is left out', () => {
  expect([...Object.keys(ways), 'slot-not-released', ...shownAlone].sort()).toEqual([...refusalCode.options].sort())
})

test('typed words outlive an expired hold', async () => {
  startOver()
  await showCheck()
  await settled(() => setClock('2026-11-23T10:11:00+08:00'))
  await show(<ApplicantPage />)
  expect(screen.getByDisplayValue('Smith')).toBeTruthy()
  expect(screen.getByRole('button', { name: text.offices.chooseTime })).toBeTruthy()
})

test('whoever closes the last step gives the place back', async () => {
  startOver()
  await showCheck()
  const holdId = heldId()
  await settled(cleanup)
  expect(useDraft.getState().draft.state).toBe('choosing')
  const gone = await backend().extendHold({ holdId }, key())
  expect(gone).toMatchObject({ ok: false, refusal: { code: 'hold-unknown' } })
})
