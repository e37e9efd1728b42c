import { fireEvent, screen } from '@testing-library/react'
import CaseProgress from '#src/pages/progress/case/index.tsx'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { forgetEverything } from '#src/stores/forget-everything.ts'
import { useAppointments } from '#src/stores/appointments.ts'
import { askProgressOf } from '#src/stores/progress.ts'
import { writeKept } from '#src/stores/kept.ts'
import { loadSavedProgress, saveProgress, savedProgress, useSavedProgress } from '#src/stores/saved-progress.ts'
import { opened, settled } from '../../../support/opened.ts'
import { aCase, anEvent, shownCode } from '../../../support/shown-case.tsx'
import { bookOn, setClock, startAppAt, tail } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const { progress, booking, offices } = texts.en
const { recent } = progress.ways

beforeEach(() => startAppAt('2026-09-28T10:00:00+08:00'))

const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}`) })
const onDevice = (): string => {
  writeKept()
  return JSON.stringify([...taroStub.storage])
}
const posted = aCase(
  anEvent('posted', { trackingNumber: 'EA123456789CN', note: { zh: '王先生收', en: 'for Mr Wang' } }),
)

test('a code that was found is listed masked, and one tap fills it in but never the four characters', async () => {
  const { code } = await bookOn('2026-09-29')
  await opened(<CaseProgress />)
  fireEvent.change(field(progress.codeLabel), { target: { value: code } })
  fireEvent.change(field(booking.tailLabel), { target: { value: tail } })
  await settled(() => fireEvent.click(screen.getByRole('button', { name: progress.lookUp })))
  // As after the app was started again: what was typed is gone.
  await settled(() => {
    useAppointments.setState({ tails: {} })
    askProgressOf('')
  })
  const chip = screen.getByText(`${code.slice(0, 2)}•••-•••${code.slice(-2)}`)
  expect(document.body.textContent).not.toContain(code.slice(0, 5))
  fireEvent.click(chip)
  expect(field(progress.codeLabel)).toHaveProperty('value', `${code.slice(0, 5)}-${code.slice(5)}`)
  expect(field(booking.tailLabel)).toHaveProperty('value', '')
  expect(onDevice()).not.toContain(tail)
})

test('codes are removed one by one, each with what was saved of it', async () => {
  saveProgress(posted)
  saveProgress(aCase(anEvent('accepted'), { code: 'BA4R16T5TB' }))
  await opened(<CaseProgress />)
  fireEvent.click(screen.getByRole('button', { name: `${recent.title} ${offices.locator.editRecent}` }))
  fireEvent.click(screen.getByRole('button', { name: recent.remove('BA•••-•••TA') }))
  expect(savedProgress(shownCode)).toBeNull()
  expect(onDevice()).not.toContain(shownCode)
  expect(savedProgress('BA4R16T5TB')?.stage).toBe('accepted')
  fireEvent.click(screen.getByRole('button', { name: offices.locator.removeAllRecent }))
  expect(screen.queryByText(recent.title)).toBeNull()
})

test('what an office wrote and the parcel’s number are not kept on the device', () => {
  saveProgress(posted)
  expect(onDevice()).toContain(shownCode)
  expect(onDevice()).not.toMatch(/EA123456789CN|Wang|王先生/)
  loadSavedProgress()
  expect(useSavedProgress.getState().results[0]?.timeline.at(-1)?.event?.stage).toBe('posted')
})

test('a device keeps the eight newest codes, and forgetting everything leaves none', () => {
  const codes = Array.from({ length: 9 }, (_, index) => `BA4R16T5T${String(index)}`)
  for (const [index, code] of codes.entries()) {
    setClock(`2026-09-28T10:0${String(index)}:00+08:00`)
    saveProgress({ ...posted, code, checkedAt: `2026-09-28T10:0${String(index)}:00+08:00` })
  }
  expect(useSavedProgress.getState().results.map(({ code }) => code)).toEqual(codes.slice(1).reverse())
  forgetEverything()
  expect(useSavedProgress.getState().results).toEqual([])
  expect(onDevice()).not.toContain('BA4R1')
})
