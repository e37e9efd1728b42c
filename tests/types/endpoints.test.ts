import type { EndpointName } from '#types/backend.ts'
import { endpoints } from '#types/endpoints.ts'

const names = Object.keys(endpoints).sort()

/** The calls that clients and checks written apart agree on. */
const agreed: Record<string, readonly [string, string]> = {
  listOffices: ['GET', '/v1/offices'],
  getOffice: ['GET', '/v1/offices/{officeId}'],
  getServiceStatus: ['GET', '/v1/offices/{officeId}/status'],
  listServiceDays: ['GET', '/v1/offices/{officeId}/days'],
  listServiceItems: ['GET', '/v1/service-items'],
  listAvailability: ['GET', '/v1/offices/{officeId}/availability'],
  holdSlot: ['POST', '/v1/holds'],
  extendHold: ['POST', '/v1/holds/extend'],
  releaseHold: ['POST', '/v1/holds/release'],
  confirmHold: ['POST', '/v1/appointments'],
  findAppointment: ['POST', '/v1/appointments/find'],
  rescheduleAppointment: ['POST', '/v1/appointments/reschedule'],
  cancelAppointment: ['POST', '/v1/appointments/cancel'],
  requestEarlierSlot: ['POST', '/v1/earlier-slots'],
  answerOffer: ['POST', '/v1/offers/answer'],
  findProgress: ['POST', '/v1/progress/find'],
  listNotices: ['GET', '/v1/notices'],
  checkIn: ['POST', '/v1/staff/check-ins'],
  recordCaseEvent: ['POST', '/v1/staff/case-events'],
  closeDay: ['POST', '/v1/staff/closures'],
}

const isName = (name: string): name is EndpointName => name in endpoints

test.each(Object.entries(agreed))('%s has the method and path that were agreed', (name, [method, path]) => {
  expect(isName(name) && endpoints[name]).toMatchObject({ method, path })
})

test('no two calls share a method and a path', () => {
  const calls = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`)
  expect(new Set(calls).size).toBe(names.length)
})

test('what is got changes nothing, and staff calls are under /v1/staff/', () => {
  for (const { method, path, group, reads } of Object.values(endpoints)) {
    if (method === 'GET') expect(reads).toBe(true)
    expect(path.startsWith('/v1/staff/')).toBe(group === 'staff')
  }
})

test('codes, hold ids, document tails and keys of clients are never part of an address', () => {
  const secret = ['code', 'documentTail', 'holdId', 'clientId', 'offerId', 'applicants']
  for (const { method, path, request } of Object.values(endpoints)) {
    expect(path).not.toMatch(/\{(?!officeId)/)
    if (method === 'GET') expect(Object.keys(request.shape).filter((key) => secret.includes(key))).toEqual([])
  }
})
