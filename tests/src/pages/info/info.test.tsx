import { fireEvent, screen, within } from '@testing-library/react'
import { shippedData } from '#mock/data/shipped.ts'
import About from '#src/pages/info/about/index.tsx'
import Privacy from '#src/pages/info/privacy/index.tsx'
import Sources from '#src/pages/info/sources/index.tsx'
import { infoTexts } from '#src/lib/text/info.ts'
import { restart } from '#src/platform/restart.ts'
import { useAppointments } from '#src/stores/appointments.ts'
import { typeInto, useForm } from '#src/stores/form.ts'
import { findProgress, useProgress } from '#src/stores/progress.ts'
import { useSettings } from '#src/stores/settings.ts'
import { opened, settled } from '../../../support/opened.ts'
import { bookOn, startAppAt, tail } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const { info } = infoTexts.en

beforeEach(() => startAppAt('2026-09-28T10:00:00+08:00'))

test('about names every official channel of the guides once, and says that no authority receives anything', async () => {
  await opened(<About />)
  const guides = shippedData().items.flatMap((item) => item.guides)
  const names = new Set(guides.flatMap(({ channels }) => channels.map(({ name }) => name.en)))
  for (const name of names) expect(screen.getAllByRole('heading', { name })).toHaveLength(1)
  expect(screen.getByText(info.about.isNot[1] ?? '')).toBeTruthy()
})

test('about calls the two lines', async () => {
  await opened(<About />)
  for (const number of ['12367', '12345']) {
    expect(screen.getAllByRole('button', { name: `${info.about.call} ${number}` }).length).toBeGreaterThan(0)
  }
})

test('sources lists every document with its publisher, and explains the levels of confidence', async () => {
  await opened(<Sources />)
  for (const { title } of shippedData().sources) expect(screen.getByText(title.en)).toBeTruthy()
  expect(screen.getByText(info.sources.confidence.garbled.words)).toBeTruthy()
  expect(screen.getByText('Friday 19 September 2025')).toBeTruthy()
})

test('deleting asks first, and then leaves nothing on the phone or in memory', async () => {
  const restarted = jest.spyOn(restart, 'at').mockReturnValue(undefined)
  const { code } = await bookOn('2026-09-30')
  await findProgress(code, tail)
  typeInto({ familyName: 'Smith' })
  expect(taroStub.storage.size).toBeGreaterThan(3)

  await opened(<Privacy />)
  fireEvent.click(screen.getByRole('button', { name: info.privacy.deleteAll }))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getAllByRole('button', { name: info.privacy.deleteNo })[0] ?? document.body)
  expect(taroStub.storage.size).toBeGreaterThan(3)

  fireEvent.click(screen.getByRole('button', { name: info.privacy.deleteAll }))
  await settled(() => fireEvent.click(screen.getByRole('button', { name: info.privacy.deleteYes })))
  expect([...taroStub.storage.keys()]).toEqual([])
  expect(useAppointments.getState().tails).toEqual({})
  expect(useForm.getState().forms.map(({ familyName }) => familyName)).toEqual([''])
  expect(useProgress.getState()).toMatchObject({ code: '', lookUp: { state: 'asking' } })
  expect(useSettings.getState().clientId).toBe('')
  expect(restarted).toHaveBeenCalledWith('/pages/home/index')
})

test('a code from before the deletion opens nothing', async () => {
  jest.spyOn(restart, 'at').mockReturnValue(undefined)
  const { code } = await bookOn('2026-09-30')
  await opened(<Privacy />)
  fireEvent.click(screen.getByRole('button', { name: info.privacy.deleteAll }))
  await settled(() => fireEvent.click(screen.getByRole('button', { name: info.privacy.deleteYes })))
  await settled(() => findProgress(code, tail))
  expect(useProgress.getState().lookUp).toMatchObject({ state: 'refused', refusal: { code: 'no-match' } })
})
