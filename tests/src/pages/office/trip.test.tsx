import { screen } from '@testing-library/react'
import { builtIn, type BuiltInLanguage } from '#src/lib/language.ts'
import { texts } from '#src/lib/text.ts'
import OfficeDetail from '#src/pages/office/detail/index.tsx'
import { materialsFor, tickMaterial } from '#src/stores/checklist.ts'
import { guideIn, useItems } from '#src/stores/items.ts'
import { noteNetwork } from '#src/stores/network.ts'
import { opened, settled } from '../../../support/opened.ts'
import { setClock, startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const open = async (officeId: string, now: string, language: BuiltInLanguage): Promise<void> => {
  startAppAt(now, language)
  taroStub.route({ officeId })
  await opened(<OfficeDetail />)
  await settled(() => undefined)
}

const page = (): string => document.body.textContent

const tickAll = (guideId: string): Promise<void> =>
  settled(() => {
    const guide = guideIn(useItems.getState().items, guideId)
    if (guide === null) throw new Error(`No guide ${guideId}`)
    for (const { material } of materialsFor(guide, {})) tickMaterial(guideId, material.id, true)
  })

describe.each(builtIn)('worth the trip, in %s', (language) => {
  const { trip, hours } = texts[language]

  test('open, papers not ticked: prepare; all ticked: go, so many minutes before closing', async () => {
    await open('beijing-reception-hall', '2026-11-23T10:00:00+08:00', language)
    expect(page()).toContain(trip.verdicts.prepare)
    expect(page()).toContain(trip.left(7, 0, false))
    await tickAll('beijing-residence-permit')
    expect(page()).toContain(trip.verdicts.go)
    expect(page()).toContain(trip.allReady)
    expect(page()).not.toContain(trip.verdicts.prepare)
  })

  test('twenty minutes before closing only those close by should go', async () => {
    await open('beijing-reception-hall', '2026-11-23T16:40:00+08:00', language)
    await tickAll('beijing-residence-permit')
    expect(page()).toContain(trip.verdicts.hurry)
    expect(page()).toContain(trip.left(0, 20, false))
  })

  test('in the lunch break of Beihai: not yet, until 15:00', async () => {
    await open('beihai-window-7', '2026-11-23T12:30:00+08:00', language)
    expect(page()).toContain(trip.verdicts.wait)
    expect(page()).toContain(trip.opens(hours.todayAt('15:00')))
  })

  test('on a Sunday: don’t go, and when it opens', async () => {
    await open('beijing-reception-hall', '2026-11-22T10:00:00+08:00', language)
    expect(page()).toContain(trip.verdicts.stay)
    expect(page()).toContain(trip.opens(hours.tomorrowAt('09:00')))
  })

  test('hours nobody publishes: call first, with the number', async () => {
    await open('table-5', '2026-11-23T10:00:00+08:00', language)
    expect(page()).toContain(trip.verdicts.call)
    const call = screen.getByRole('button', { name: new RegExp(`^${trip.callToAsk} `) })
    expect(call.textContent).toContain('010')
  })

  test('the minute goes on: the verdict follows the clock', async () => {
    await open('beijing-reception-hall', '2026-11-23T16:20:00+08:00', language)
    await tickAll('beijing-residence-permit')
    expect(page()).toContain(trip.verdicts.go)
    await settled(() => setClock('2026-11-23T17:00:00+08:00'))
    expect(page()).toContain(trip.verdicts.stay)
  })

  test('a saved status sends nobody off', async () => {
    await open('beijing-reception-hall', '2026-11-23T10:00:00+08:00', language)
    await settled(() => noteNetwork(false))
    await settled(() => setClock('2026-11-23T10:01:00+08:00'))
    expect(page()).not.toContain(trip.title)
  })
})
