import type { ServiceHours } from '#types/service-hours.ts'
import { aService, anOffice, at, someFacts, someHours, spans, words } from '#tests/support/builders.ts'
import { openInAppBackend } from '../../conformance/in-app-backend.ts'

const closedWindow: ServiceHours['exceptions'][number] = {
  from: '2026-11-24',
  to: '2026-11-24',
  intervals: [],
  reason: words('窗口检修', 'Repairs'),
  windowId: '1',
  citation: null,
}

const window = { id: '1', name: words('1 号窗口', 'Window 1'), itemIds: ['residence-permit' as const], citation: null }

const hall = anOffice({
  services: [aService('residence-permit', { hours: someHours({ exceptions: [closedWindow] }) })],
  windows: [window, { ...window, id: '2' }],
})
const unpublished = anOffice({ id: 'unpublished', services: [aService('work-permit', { hours: null })] })

const open = () =>
  openInAppBackend({
    facts: someFacts({ offices: [hall, unpublished] }),
    cases: 'staff',
    now: at('2026-11-23 10:00'),
  }).backend

const day = { from: '2026-11-24', to: '2026-11-24' }

test('the days and the status of a window are its own, those of the office and of its other windows are not', async () => {
  const backend = open()
  const asked = { officeId: 'hall', ...day }
  expect(await backend.listServiceDays({ ...asked, window: '1' })).toMatchObject({
    value: { days: [{ kind: 'closure', because: { name: { en: 'Repairs' } } }] },
  })
  const usual = { value: { days: [{ kind: 'working', intervals: spans('09:00-12:00 13:00-17:00') }] } }
  expect(await backend.listServiceDays({ ...asked, window: '2' })).toMatchObject(usual)
  expect(await backend.listServiceDays(asked)).toMatchObject(usual)
  const moment = { officeId: 'hall', at: at('2026-11-24 10:00') }
  expect(await backend.getServiceStatus({ ...moment, window: '1' })).toMatchObject({ value: { state: 'closed' } })
  expect(await backend.getServiceStatus(moment)).toMatchObject({ value: { state: 'open' } })
})

test('a window that the office does not have is refused by name', async () => {
  const refused = { ok: false, refusal: { code: 'window-unknown' } }
  expect(await open().listServiceDays({ officeId: 'hall', ...day, window: '9' })).toMatchObject(refused)
  expect(await open().getServiceStatus({ officeId: 'hall', window: '9' })).toMatchObject(refused)
})

test('a closure that staff announce is known of an office without published hours too', async () => {
  const backend = open()
  const closure = { officeId: 'unpublished', date: '2026-11-24', reason: words('停电', 'Power cut') }
  expect(await backend.closeDay(closure, { idempotencyKey: 'closing' })).toMatchObject({ ok: true })
  const status = (moment: string) => backend.getServiceStatus({ officeId: 'unpublished', at: at(moment) })
  expect(await status('2026-11-24 10:00')).toMatchObject({
    value: { state: 'closed', because: { rule: 'closure', name: { en: 'Power cut' } }, next: null },
  })
  expect(await status('2026-11-25 10:00')).toMatchObject({ value: { state: 'unpublished' } })
})

test('as many days as a quarter has are listed, and not one more', async () => {
  const listed = (to: string) => open().listServiceDays({ officeId: 'hall', from: '2026-11-01', to })
  const quarter = await listed('2027-01-31')
  expect(quarter.ok && quarter.value.days.length).toBe(92)
  expect(await listed('2027-02-01')).toMatchObject({ ok: false, refusal: { fields: [{ fault: 'too-many-days' }] } })
  expect(await listed('9999-12-31')).toMatchObject({ ok: false, refusal: { fields: [{ fault: 'too-many-days' }] } })
})
