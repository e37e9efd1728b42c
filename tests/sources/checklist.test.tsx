import { cleanup, fireEvent, screen } from '@testing-library/react'
import { createElement, type ReactElement } from 'react'
import { shippedData } from '#mock/data/shipped.ts'
import Sources from '#src/pages/info/sources/index.tsx'
import OfficeDetail from '#src/pages/office/detail/index.tsx'
import Item from '#src/pages/office/item/index.tsx'
import Process from '#src/pages/progress/process/index.tsx'
import { backend } from '#src/backend/index.ts'
import { passOf } from '#src/pages/booking/check/pass-of.ts'
import PassPage from '#src/pages/booking/pass/index.tsx'
import CaseProgress from '#src/pages/progress/case/index.tsx'
import { findAppointment, keepPass, rememberTail, showPass } from '#src/stores/appointments.ts'
import { answerQuestion } from '#src/stores/checklist.ts'
import { findProgress } from '#src/stores/progress.ts'
import { opened, settled } from '../support/opened.ts'
import { bookOn, startAppAt, tail } from '../support/started-app.ts'
import { taroStub } from '../support/taro.ts'
import { beihaiPlan } from './beihai-plan.ts'
import { beijingGuide } from './beijing-guide.ts'
import { guangzhouNotice } from './guangzhou-notice.ts'
import { jiangmenZone } from './jiangmen-zone.ts'
import type { ScreenAt } from './statement.ts'

// Every line that the four documents beside the table print is kept in a field and stands on a screen, or is left out
// for a stated reason.

const checklists = [beijingGuide, guangzhouNotice, beihaiPlan, jiangmenZone]

const elementOf = (at: ScreenAt): ReactElement => {
  switch (at.page) {
    case 'item':
      return createElement(Item)
    case 'office':
      return createElement(OfficeDetail)
    case 'process':
      return createElement(Process)
    case 'sources':
      return createElement(Sources)
    case 'pass':
      return createElement(PassPage)
    case 'case':
      return createElement(CaseProgress)
  }
}

const wordsOf = async (at: ScreenAt): Promise<string> => {
  cleanup()
  startAppAt('2026-11-23T10:00:00+08:00', 'zh')
  taroStub.route({
    ...('officeId' in at ? { officeId: at.officeId } : {}),
    ...('itemId' in at ? { itemId: at.itemId } : {}),
  })
  if (at.page === 'item' && at.answered !== undefined) {
    const { guideId, questionId, optionId } = at.answered
    answerQuestion(guideId, questionId, optionId)
  }
  if (at.page === 'pass' || at.page === 'case') await haveAppointment()
  await opened(elementOf(at))
  if (at.page === 'process') fireEvent.click(screen.getByRole('radio', { name: at.place }))
  // Long pages are drawn part by part.
  let before = ''
  while (before !== document.body.textContent) {
    before = document.body.textContent
    await settled(() => undefined)
  }
  return plain(before)
}

/** An appointment on the device, its pass and its progress looked up. */
const haveAppointment = async (): Promise<void> => {
  const { code, officeId } = await bookOn('2026-11-25')
  rememberTail(code, tail)
  const found = await findAppointment(code, tail)
  const office = await backend().getOffice({ officeId })
  if (found.state !== 'done' || !office.ok) throw new Error('The appointment is not there')
  keepPass(passOf(found.value, office.value, null))
  showPass(code)
  await findProgress(code, tail)
}

/** Spaces between Chinese and figures are set by the screen. */
const plain = (text: string): string => text.replace(/\s/g, '')

const screens = new Map<string, Promise<string>>()

const screenWords = (at: ScreenAt): Promise<string> => {
  const name = JSON.stringify(at)
  const words = screens.get(name) ?? wordsOf(at)
  screens.set(name, words)
  return words
}

describe.each(checklists)('$source', ({ source, printed, kept, leftOut }) => {
  test('every line is kept or left out, and no line is spoken of that is not there', () => {
    const spokenOf = new Set([...kept, ...leftOut].flatMap(({ lines }) => lines))
    expect([...spokenOf].sort((one, other) => one - other)).toEqual([...printed])
    const both = leftOut.flatMap(({ lines }) => lines).filter((line) => kept.some(({ lines }) => lines.includes(line)))
    expect(both).toEqual([])
    for (const { because } of leftOut) expect(because).not.toBe('')
  })

  test.each(kept)('$what: has its field, and stands on its screen', async ({ field, on, shown = field }) => {
    expect(field.length).toBeGreaterThan(0)
    for (const words of [...field, ...shown]) expect(words).not.toBe('')
    const page = await screenWords(on)
    for (const words of shown) expect(page).toContain(plain(words))
  })

  test('stands on the page of sources', async () => {
    const document = shippedData().sources.find(({ id }) => id === source)
    expect(await screenWords({ page: 'sources' })).toContain(plain(document?.title.zh ?? '?'))
  })
})
