import { cleanup, fireEvent, screen } from '@testing-library/react'
import { shippedData } from '#mock/data/shipped.ts'
import { builtIn, type BuiltInLanguage } from '#src/lib/language.ts'
import { texts } from '#src/lib/text.ts'
import OfficeDetail from '#src/pages/office/detail/index.tsx'
import { opened, settled } from '../../../support/opened.ts'
import { startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const beijingHalls = shippedData()
  .plans.map(({ officeId }) => officeId)
  .filter((id) => id.startsWith('beijing-'))

/** The whole page of an office as it reads at a moment. */
const pageOf = (officeId: string, now: string, language: BuiltInLanguage): Promise<string> => {
  startAppAt(now, language)
  return pageNow(officeId)
}

const pageNow = async (officeId: string): Promise<string> => {
  cleanup()
  taroStub.route({ officeId })
  await opened(<OfficeDetail />)
  await settled(() => undefined)
  return document.body.textContent
}

describe.each(builtIn)('the office page in %s', (language) => {
  const { hours } = texts[language]

  test('on the make-up Saturday 2026-10-10 Guangzhou is open as on a working day, and both wordings are shown', async () => {
    const page = await pageOf('guangzhou-one-stop', '2026-10-10T10:00:00+08:00', language)
    expect(page).toContain(hours.openThenReopens('12:00', '13:00'))
    expect(page).toContain('9–12 · 13–17')
    expect(page).toContain(hours.reasons['make-up-day']('', language === 'zh' ? '国庆节' : 'National Day'))
    expect(page).toContain(texts[language].offices.conflicts)
    expect(screen.getAllByText(hours.workBadge).length).toBeGreaterThan(0)
  })

  test('both wordings of the Guangzhou notice stand on the page, with the one that is followed and why', async () => {
    const page = await pageOf('guangzhou-one-stop', '2026-10-10T10:00:00+08:00', language)
    const both = {
      zh: ['工作日(含调休上班日)', '周一至周五，周末不办公', '以中文为准'],
      en: ['Working days (make-up days too)', 'Monday to Friday, closed at weekends', 'the Chinese is acted on'],
    }
    for (const words of both[language]) expect(page).toContain(words)
  })

  test('on that Saturday the government service centre keeps its half day, CBD and Beihai are closed', async () => {
    const at = '2026-10-10T10:00:00+08:00'
    expect(await pageOf('beijing-government-services', at, language)).toContain(hours.openUntil('13:00'))
    const closed = hours.makeUpButClosed(language === 'zh' ? '国庆节' : 'National Day')
    expect(await pageOf('beijing-cbd', at, language)).toContain(closed)
    expect(await pageOf('beihai-window-7', at, language)).toContain(closed)
  })

  test('on the make-up Sunday 2026-09-20 Guangzhou is open and a Beijing hall is closed', async () => {
    const at = '2026-09-20T10:00:00+08:00'
    expect(await pageOf('guangzhou-one-stop', at, language)).toContain(hours.openThenReopens('12:00', '13:00'))
    const reception = await pageOf('beijing-reception-hall', at, language)
    expect(reception).toContain(hours.makeUpButClosed(language === 'zh' ? '国庆节' : 'National Day'))
    expect(reception).not.toContain(hours.openUntil('17:00'))
  })

  test('on that Sunday each of the 21 Beijing halls goes by the weekday and is closed', async () => {
    expect(beijingHalls).toHaveLength(21)
    const closed = hours.makeUpButClosed(language === 'zh' ? '国庆节' : 'National Day')
    startAppAt('2026-09-20T10:00:00+08:00', language)
    for (const hall of beijingHalls) {
      const page = await pageNow(hall)
      expect([hall, page.includes(closed), /Open now|正在服务/.test(page)]).toEqual([hall, true, false])
      expect(page).toMatch(language === 'zh' ? /明天 0[89]:[03]0 开始/ : /Closed · opens tomorrow 0[89]:[03]0/)
    }
  })

  test('in the National Day week a Beijing hall says that holidays are announced separately', async () => {
    const page = await pageOf('beijing-reception-hall', '2026-10-02T10:00:00+08:00', language)
    const name = language === 'zh' ? '国庆节' : 'National Day'
    expect(page).toContain(hours.reasons['holiday-announced-separately']('', name))
  })

  test('at noon Guangzhou is in its break, and Beihai until three', async () => {
    const at = '2026-11-23T12:35:00+08:00'
    expect(await pageOf('guangzhou-one-stop', at, language)).toContain(hours.onBreak('13:00', 25))
    expect(await pageOf('beihai-window-7', at, language)).toContain(hours.onBreak('15:00', 145))
  })

  test('half past twelve on a make-up Saturday is a break in Guangzhou like any other', async () => {
    const page = await pageOf('guangzhou-one-stop', '2026-10-10T12:30:00+08:00', language)
    expect(page).toContain(hours.onBreak('13:00', 30))
  })

  test('from the old window one tap leads to the new one', async () => {
    await pageOf('table-401', '2026-11-23T10:00:00+08:00', language)
    await settled(() => fireEvent.click(screen.getByRole('button', { name: texts[language].offices.seeNew })))
    expect(taroStub.given('navigateTo')).toEqual([
      expect.objectContaining({ url: '/pages/office/detail/index?officeId=guangzhou-one-stop' }),
    ])
  })

  test('the old window says that it moved and leads on; an office without published hours says so', async () => {
    const at = '2026-11-23T10:00:00+08:00'
    const old = await pageOf('table-401', at, language)
    expect(old).toContain(hours.closedForGood)
    expect(old).toContain(texts[language].offices.seeNew)
    const unpublished = await pageOf('table-4', at, language)
    expect(unpublished).toContain(hours.unpublished)
    expect(screen.getByRole('button', { name: `${texts[language].offices.call} 010-89150841` })).toBeTruthy()
    expect(unpublished).not.toContain(texts[language].offices.book)
  })
})
