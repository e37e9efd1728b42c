import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { shippedData } from '#mock/data/shipped.ts'
import { builtIn, type BuiltInLanguage, pick } from '#src/lib/language.ts'
import { texts } from '#src/lib/text.ts'
import OfficeDetail from '#src/pages/office/detail/index.tsx'
import { reportMessage } from '#src/pages/office/detail/report-message.ts'
import { useOffices } from '#src/stores/offices.ts'
import type { Office } from '#types/office.ts'
import { opened, settled } from '../../../support/opened.ts'
import { startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const { offices } = shippedData()

const anyOffice = (has: (office: Office) => boolean): Office => {
  const found = offices.find(has)
  if (found === undefined) throw new Error('no office of the kind is shipped')
  return found
}

const open = async ({ id }: Office, language: BuiltInLanguage = 'en'): Promise<string> => {
  cleanup()
  startAppAt('2026-11-23T10:00:00+08:00', language)
  taroStub.route({ officeId: id })
  await opened(<OfficeDetail />)
  await settled(() => undefined)
  return document.body.textContent
}

describe.each(builtIn)('the record of an office, in %s', (language) => {
  const text = texts[language]
  const { record } = text.offices

  test('names the document, its line, its date or that it has none, and how well it reads', async () => {
    const office = anyOffice(({ id }) => id === 'guangzhou-one-stop')
    const page = await open(office, language)
    expect(page).toContain(text.offices.sourceNames['guangzhou-notice'])
    expect(page).toContain(text.offices.sourceLine(13))
    expect(page).toContain(language === 'zh' ? '2025年9月19日' : '19 September 2025')
    expect(page).toContain(record.confidence.clean)
    const row = anyOffice(({ citations }) => citations[0]?.source === 'national-table')
    expect(await open(row, language)).toContain(record.undated)
  })

  test('says where it lies in the order of the language', async () => {
    const office = anyOffice(({ id }) => id === 'beijing-reception-hall')
    await open(office, language)
    const place = language === 'zh' ? '北京市东城区' : 'Dongcheng District, Beijing'
    expect(screen.getAllByText(place, { exact: true })).not.toEqual([])
  })

  test('says what was repaired and why', async () => {
    const office = anyOffice(({ repairs }) => repairs.length > 0)
    const page = await open(office, language)
    expect(page).toContain(record.repairs)
    for (const { cell, reason } of office.repairs) {
      expect(page).toContain(record.repair(record.cells[cell], pick(reason, language)))
    }
  })

  test('says what is unreadable in the source, and makes nothing up for it', async () => {
    const noAddress = anyOffice(({ address, lost }) => address.zh === null && lost.includes('address'))
    const page = await open(noAddress, language)
    expect(page).toContain(record.lostField(record.cells.address))
    expect(page).toContain(record.lostAddress)
    expect(screen.queryByRole('button', { name: text.offices.copyAddress })).toBeNull()
  })

  test('says what was inferred, and from what', async () => {
    const office = anyOffice(({ inferred }) => inferred.length > 0)
    const page = await open(office, language)
    expect(page).toContain(record.inferredTitle)
    for (const { from } of office.inferred) expect(page).toContain(pick(from, language))
  })

  test('shows both readings of a conflict with where each stands', async () => {
    const office = anyOffice(({ conflicts }) => conflicts.length > 0)
    const page = await open(office, language)
    for (const { shown, other, reason } of office.conflicts) {
      for (const { value, citation } of [shown, other]) {
        expect(page).toContain(pick(value, language))
        expect(page).toContain(text.offices.sourceNames[citation.source])
      }
      expect(page).toContain(pick(reason, language))
    }
  })

  test('a telephone that may not answer says why', async () => {
    const office = anyOffice(({ services }) => services[0]?.phones.some(({ doubt }) => doubt === 'area-code') === true)
    expect(await open(office, language)).toContain(record.doubts['area-code'])
  })
})

describe('reporting wrong information', () => {
  const { record } = texts.en.offices
  const office = anyOffice(({ id }) => id === 'guangzhou-one-stop')

  test('prepares a message with the office’s id and the chosen fields as they are shown', async () => {
    await open(office)
    const copied: string[] = []
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (words: string) => Promise.resolve(void copied.push(words)) },
    })
    await settled(() => fireEvent.click(screen.getByRole('button', { name: record.report })))
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('button', { name: record.reportCopy }).getAttribute('aria-disabled')).toBe('true')
    await settled(() => fireEvent.click(sheet.getByRole('button', { name: record.reportFields.address })))
    await settled(() => fireEvent.click(sheet.getByRole('button', { name: record.reportFields.phones })))
    await settled(() => fireEvent.click(sheet.getByRole('button', { name: record.reportCopy })))
    const [message = ''] = copied
    expect(message).toContain(record.reportHead('guangzhou-one-stop'))
    expect(message).toContain(record.reportWrong(record.reportFields.address, office.address.zh ?? ''))
    expect(message).toContain('020-12345')
    expect(message).not.toContain(record.reportFields.hours)
  })

  test('a field without a value says that there is none', () => {
    const bare = anyOffice(({ address }) => address.zh === null)
    const view = { ...bare, notices: [], booking: null, sourceIds: [] }
    const message = reportMessage(view, ['address', 'hours'], { text: texts.en, language: 'en' })
    expect(message.split(record.reportNothing)).toHaveLength(3)
  })
})

test('an office that takes no appointments leads to the others of its region that do the same', async () => {
  const office = anyOffice(({ region, services }) => region.code === '310000' && services[0]?.hours === null)
  await open(office)
  await settled(() => fireEvent.click(screen.getByRole('link', { name: /^Other offices in Shanghai/ })))
  expect(taroStub.given('switchTab')).toEqual([expect.objectContaining({ url: '/pages/offices/index' })])
  expect(useOffices.getState().filters).toMatchObject({ region: '310000', item: 'work-permit', q: '' })
})
