import { fireEvent, screen, within } from '@testing-library/react'
import Process from '#src/pages/progress/process/index.tsx'
import { progressTexts as texts } from '#src/lib/text/progress.ts'
import { opened } from '../../../support/opened.ts'
import { startAppAt } from '../../../support/started-app.ts'

test('Jiangmen’s whole process stands first: six steps, seven working days, and its source', async () => {
  startAppAt('2026-10-15T10:00:00+08:00', 'zh')
  await opened(<Process />)
  const { process } = texts.zh.progress
  const steps = within(screen.getByRole('list', { name: process.steps })).getAllByRole('listitem')
  expect(steps).toHaveLength(6)
  expect(steps[0]?.textContent).toContain('1. 网上申请')
  expect(screen.getByText(`来源：${texts.zh.offices.sourceNames['jiangmen-zone']} 第 5 行`)).toBeTruthy()
  expect(screen.getByText(texts.zh.offices.promisedDays(7))).toBeTruthy()
})

test('another city’s process can be read', async () => {
  startAppAt('2026-10-15T10:00:00+08:00', 'en')
  await opened(<Process />)
  fireEvent.click(screen.getByRole('radio', { name: 'Beihai' }))
  expect(screen.getByText(texts.en.offices.promisedDays(5))).toBeTruthy()
  expect(screen.getByText(texts.en.offices.statutoryDays(35))).toBeTruthy()
})
