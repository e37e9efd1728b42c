import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import * as z from 'zod/mini'
import { builtIn, type BuiltInLanguage } from '#src/lib/language.ts'
import { texts } from '#src/lib/text.ts'
import OfficeDetail from '#src/pages/office/detail/index.tsx'
import { opened, settled } from '../../../support/opened.ts'
import { startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'
import { savedFiles } from '../../../support/saved-files.ts'

const open = async (officeId: string, now: string, language: BuiltInLanguage): Promise<void> => {
  cleanup()
  startAppAt(now, language)
  taroStub.route({ officeId })
  await opened(<OfficeDetail />)
  await settled(() => undefined)
}

const page = (): string => document.body.textContent

const record = z.record(z.string(), z.unknown())

const dataOnPage = (): z.infer<typeof record> => {
  const script = document.head.querySelector('script[type="application/ld+json"]')
  return record.parse(JSON.parse(script?.textContent ?? 'null'))
}

describe.each(builtIn)('days unlike the others, in %s', (language) => {
  const { hours } = texts[language]

  test('before National Day: the holiday, and the make-up Saturday that Guangzhou keeps and CBD does not', async () => {
    await open('guangzhou-one-stop', '2026-09-28T10:00:00+08:00', language)
    const name = { zh: '国庆节', en: 'National Day' }[language]
    expect(page()).toContain(hours.exceptions)
    expect(page()).toContain({ zh: '10月1日 周四 – 10月7日 周三', en: 'Thu 1 Oct – Wed 7 Oct' }[language])
    expect(page()).toContain(hours.reasons['public-holiday']('', name))
    expect(page()).toContain(hours.reasons['make-up-day']('', name))
    await open('beijing-cbd', '2026-09-28T10:00:00+08:00', language)
    expect(page()).toContain(hours.makeUpButClosed(name))
  })

  test('past the published years an exception says that it may change', async () => {
    await open('guangzhou-one-stop', '2026-11-23T10:00:00+08:00', language)
    expect(page()).toContain({ zh: '1月1日 周五', en: 'Fri 1 Jan' }[language])
    expect(page()).toContain(hours.holidayYearUnknown('2027'))
  })

  test('where no source prints hours there is nothing to say', async () => {
    await open('table-5', '2026-11-23T10:00:00+08:00', language)
    expect(page()).not.toContain(hours.exceptions)
  })
})

test('the days are handed over as a calendar file of whole days', async () => {
  const files = savedFiles()
  await open('guangzhou-one-stop', '2026-09-28T10:00:00+08:00', 'en')
  await settled(() => fireEvent.click(screen.getByRole('button', { name: texts.en.hours.saveExceptions })))
  expect(files.map(({ name }) => name)).toEqual(['office-days.ics'])
  const file = await files[0]?.text()
  expect(file).toContain('DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008')
  expect(file).toContain('DTSTART;VALUE=DATE:20261010\r\nDTEND;VALUE=DATE:20261011')
})

test('machines read the hours and the special days in the head of the page, and nothing once it is left', async () => {
  await open('guangzhou-one-stop', '2026-09-28T10:00:00+08:00', 'en')
  const { openingHoursSpecification: weekly, specialOpeningHoursSpecification: special, ...office } = dataOnPage()
  expect(office).toMatchObject({ '@type': 'GovernmentOffice', telephone: '020-12345' })
  expect(weekly).toContainEqual(expect.objectContaining({ opens: '09:00', closes: '12:00' }))
  expect(special).toContainEqual(
    expect.objectContaining({ opens: '00:00', closes: '00:00', validFrom: '2026-10-01', validThrough: '2026-10-07' }),
  )
  expect(special).toContainEqual(
    expect.objectContaining({ opens: '13:00', closes: '17:00', validFrom: '2026-10-10', validThrough: '2026-10-10' }),
  )
  cleanup()
  expect(document.head.querySelector('script[type="application/ld+json"]')).toBeNull()
})

test('an office without published hours has none for machines either', async () => {
  await open('table-5', '2026-11-23T10:00:00+08:00', 'en')
  expect(dataOnPage()).toMatchObject({ name: '朝阳区人力资源公共服务中心' })
  expect(dataOnPage()).not.toHaveProperty('openingHoursSpecification')
  expect(within(document.body).queryByText(texts.en.hours.saveExceptions)).toBeNull()
})
