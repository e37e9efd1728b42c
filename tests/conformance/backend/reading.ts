import { contract } from '#types/backend.ts'
import { at } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, refused, story, wednesday } from '../scenario.ts'

export const describeReading = (open: OpenBackend): void => {
  const told = story(open)

  describe('reading', () => {
    test(
      'an office tells its booking rules, and where none are taken says so',
      told(async ({ backend }) => {
        const hall = accepted(await backend.getOffice({ officeId: 'hall' }))
        expect(hall.booking?.itemIds).toContain('residence-permit')
        expect(hall.booking?.policy).toMatchObject({ slotMinutes: 30, horizonDays: 14, reschedules: 2 })
        expect(accepted(await backend.getOffice({ officeId: 'silent' })).booking).toBeNull()
        expect(accepted(await backend.getOffice({ officeId: 'branch' })).notices.map(({ id }) => id)).toEqual([
          'caution',
        ])
      }),
    )

    test(
      'a status is of the moment asked for, or of now',
      told(async ({ backend, clock }) => {
        expect(accepted(await backend.getServiceStatus({ officeId: 'hall' })).at).toBe(clock.now())
        const lunch = await backend.getServiceStatus({ officeId: 'hall', at: at(`${wednesday} 12:30`) })
        expect(accepted(lunch)).toMatchObject({ state: 'break', until: at(`${wednesday} 13:00`) })
        expect(accepted(await backend.getServiceStatus({ officeId: 'silent' })).state).toBe('unpublished')
      }),
    )

    test(
      'days come one by one, up to 92 of them',
      told(async ({ backend }) => {
        const listed = await backend.listServiceDays({ officeId: 'hall', from: '2026-11-21', to: '2026-11-23' })
        expect(accepted(listed).days.map(({ date, kind }) => [date, kind])).toEqual([
          ['2026-11-21', 'rest'],
          ['2026-11-22', 'rest'],
          ['2026-11-23', 'working'],
        ])
        const range = { officeId: 'hall', from: '2026-11-01' }
        expect(accepted(await backend.listServiceDays({ ...range, to: '2027-01-31' })).days).toHaveLength(92)
        expect(refused(await backend.listServiceDays({ ...range, to: '2027-02-01' }))).toMatchObject({
          code: 'request-invalid',
          fields: [{ path: 'to', fault: 'too-many-days' }],
        })
        const places = { ...range, item: 'residence-permit' as const, to: '2027-02-01' }
        expect(refused(await backend.listAvailability(places)).code).toBe('request-invalid')
      }),
    )

    test(
      'every date says whether it can be booked, or why not',
      told(async ({ backend }) => {
        const range = { officeId: 'hall', item: 'residence-permit' as const, from: '2026-11-22', to: '2026-12-08' }
        const { days, firstFree } = accepted(await backend.listAvailability(range))
        const states = new Map(days.map(({ date, state }) => [date, state]))
        expect(states.get('2026-11-22')).toBe('past')
        expect(states.get('2026-11-23')).toBe('free')
        expect(states.get('2026-11-28')).toBe('closed')
        expect(states.get('2026-12-07')).toBe('free')
        expect(states.get('2026-12-08')).toBe('not-released')
        expect(firstFree).toBe(at('2026-11-23 13:00'))
      }),
    )

    test(
      'the first free time has room for as many as come',
      told(async ({ backend, hold }) => {
        accepted(await hold({ start: at('2026-11-23 13:00') }))
        const range = { officeId: 'hall', item: 'residence-permit' as const, from: '2026-11-23', to: '2026-11-24' }
        expect(accepted(await backend.listAvailability(range)).firstFree).toBe(at('2026-11-23 13:00'))
        expect(accepted(await backend.listAvailability({ ...range, places: 3 })).firstFree).toBe(at('2026-11-23 13:30'))
      }),
    )

    test(
      'items and notices are listed, notices by office or region too',
      told(async ({ backend }) => {
        expect(accepted(await backend.listServiceItems({})).items).toHaveLength(7)
        const ids = async (asked: { officeId?: string; region?: string }) =>
          accepted(await backend.listNotices(asked)).notices.map(({ id }) => id)
        expect(await ids({})).toEqual(['caution'])
        expect(await ids({ officeId: 'hall' })).toEqual([])
        expect(await ids({ region: '110000' })).toEqual(['caution'])
        expect(await ids({ region: '440000' })).toEqual([])
      }),
    )

    test(
      'every answer fits the contract',
      told(async ({ backend }) => {
        const answers = {
          listOffices: accepted(await backend.listOffices({ near: { lat: 39.9, lng: 116.4 } })),
          getOffice: accepted(await backend.getOffice({ officeId: 'hall' })),
          getServiceStatus: accepted(await backend.getServiceStatus({ officeId: 'hall' })),
          listServiceItems: accepted(await backend.listServiceItems({})),
          listNotices: accepted(await backend.listNotices({})),
        }
        expect(contract.listOffices.response.parse(answers.listOffices)).toEqual(answers.listOffices)
        expect(contract.getOffice.response.parse(answers.getOffice)).toEqual(answers.getOffice)
        expect(contract.getServiceStatus.response.parse(answers.getServiceStatus)).toEqual(answers.getServiceStatus)
        expect(contract.listServiceItems.response.parse(answers.listServiceItems)).toEqual(answers.listServiceItems)
        expect(contract.listNotices.response.parse(answers.listNotices)).toEqual(answers.listNotices)
      }),
    )
  })
}
