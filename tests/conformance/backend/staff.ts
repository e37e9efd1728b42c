import { eventOf } from '#mock/engine/clerk.ts'
import type { CaseEvent, Stage } from '#types/progress.ts'
import { anApplicant, at, words } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, refused, type Scenario, story, wednesday } from '../scenario.ts'

const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'
const whole = (stage: Stage): Partial<CaseEvent> => {
  if (stage === 'posted') return { trackingNumber: 'EA123456789CN' }
  return stage === 'correction-requested' ? { by: '2026-12-02', note: words('补照片', 'A new photo') } : {}
}
const record = ({ backend, clock }: Scenario, code: string, stage: Stage) =>
  backend.recordCaseEvent({ code, event: eventOf(stage, clock.now(), whole(stage)) })

export const describeStaff = (open: OpenBackend): void => {
  const told = story(open)

  describe('checking in', () => {
    test(
      'turns the pass into a queue number on its day',
      told(async (scenario) => {
        const { code } = await scenario.book({ windowId: '2' }, jane)
        scenario.clock.set(at(`${wednesday} 09:20`))
        const { appointment, queueNumber } = accepted(await scenario.backend.checkIn({ code }))
        expect(appointment.state).toBe('checked-in')
        expect(queueNumber).toBe('2-0930')
      }),
    )

    test(
      'on another day, of an unknown code or a second time is refused',
      told(async ({ backend, book, clock }) => {
        const { code } = await book({}, jane)
        expect(refused(await backend.checkIn({ code })).code).toBe('transition-not-allowed')
        expect(refused(await backend.checkIn({ code: 'HA' })).code).toBe('no-match')
        clock.set(at(`${wednesday} 09:20`))
        accepted(await backend.checkIn({ code }))
        expect(refused(await backend.checkIn({ code })).code).toBe('transition-not-allowed')
      }),
    )
  })

  describe('a case', () => {
    test(
      'goes its way from the window to the hand, and its holder sees each step',
      told(async (scenario) => {
        const { backend, book, clock } = scenario
        const { code } = await book({}, jane)
        const steps: readonly (readonly [string, Stage])[] = [
          ['2026-11-25 09:31', 'checked-in'],
          ['2026-11-25 09:52', 'accepted'],
          ['2026-11-26 09:10', 'under-approval'],
          ['2026-12-04 15:30', 'decided'],
          ['2026-12-07 11:00', 'document-made'],
          ['2026-12-07 16:00', 'posted'],
          ['2026-12-09 10:20', 'collected'],
        ]
        for (const [moment, stage] of steps) {
          clock.set(at(moment))
          accepted(await record(scenario, code, stage))
          expect(accepted(await backend.findProgress({ code, documentTail })).stage).toBe(stage)
        }
        const progress = accepted(await backend.findProgress({ code, documentTail }))
        expect(progress.clock).toMatchObject({
          acceptedOn: '2026-11-25',
          promised: { date: '2026-12-04' },
          day: 7,
          daysLate: 0,
          stopped: true,
        })
      }),
    )

    test(
      'does not jump a step, go back, or happen in the future',
      told(async (scenario) => {
        const { backend, book, clock } = scenario
        const { code } = await book({}, jane)
        clock.set(at(`${wednesday} 09:31`))
        expect(refused(await record(scenario, code, 'decided')).code).toBe('transition-not-allowed')
        const tomorrow = eventOf('checked-in', at('2026-11-26 09:30'))
        expect(refused(await backend.recordCaseEvent({ code, event: tomorrow })).code).toBe('transition-not-allowed')
        const beforeBooking = eventOf('checked-in', at('2026-11-20 09:30'))
        expect(refused(await backend.recordCaseEvent({ code, event: beforeBooking })).code).toBe(
          'transition-not-allowed',
        )
        accepted(await record(scenario, code, 'checked-in'))
        expect(refused(await record(scenario, code, 'checked-in')).code).toBe('transition-not-allowed')
      }),
    )

    test(
      'shows what was written down: what to bring and by when, the number of the parcel, where it was',
      told(async (scenario) => {
        const { backend, book, clock } = scenario
        const { code } = await book({ windowId: '2' }, jane)
        const eventNow = async (stage: Stage): Promise<CaseEvent | null> => {
          const { timeline } = accepted(await backend.findProgress({ code, documentTail }))
          return timeline.find((entry) => entry.stage === stage)?.event ?? null
        }
        const go = async (moment: string, stage: Stage): Promise<void> => {
          clock.set(at(moment))
          accepted(await record(scenario, code, stage))
        }
        await go(`${wednesday} 09:20`, 'checked-in')
        await go(`${wednesday} 09:40`, 'correction-requested')
        expect(await eventNow('correction-requested')).toMatchObject({
          ...whole('correction-requested'),
          place: words('2 号窗口', 'Window 2'),
        })
        await go('2026-11-27 14:00', 'accepted')
        await go('2026-11-30 09:00', 'under-approval')
        await go('2026-12-01 09:00', 'decided')
        await go('2026-12-02 09:00', 'document-made')
        await go('2026-12-02 16:00', 'posted')
        expect(await eventNow('posted')).toMatchObject({ trackingNumber: 'EA123456789CN', place: null })
        const { visit, clock: counted } = accepted(await backend.findProgress({ code, documentTail }))
        expect(visit).toEqual({
          place: { start: at(`${wednesday} 09:30`), end: at(`${wednesday} 10:00`), windowId: '2' },
          windowName: words('2 号窗口', 'Window 2'),
        })
        expect(counted).toMatchObject({ acceptedOn: '2026-11-27', day: 2, stopped: true })
      }),
    )

    test(
      'is refused where something is missing or out of place, and nothing of it is kept',
      told(async (scenario) => {
        const { backend, book, clock, store } = scenario
        const { code } = await book({}, jane)
        clock.set(at(`${wednesday} 09:31`))
        accepted(await record(scenario, code, 'checked-in'))
        const fields = async (stage: Stage, extras: Partial<CaseEvent>) => {
          const refusal = refused(await backend.recordCaseEvent({ code, event: eventOf(stage, clock.now(), extras) }))
          expect(refusal.code).toBe('request-invalid')
          return refusal.fields.map(({ path }) => path)
        }
        const note = words('补照片', 'A new photo')
        expect(await fields('correction-requested', { note })).toEqual(['event.by'])
        expect(await fields('correction-requested', { by: '2026-12-02' })).toEqual(['event.note'])
        expect(await fields('correction-requested', { note, by: '2026-11-24' })).toEqual(['event.by'])
        expect(await fields('posted', {})).toEqual(['event.trackingNumber'])
        expect(await fields('posted', { trackingNumber: '<script>' })).toEqual(['event.trackingNumber'])
        expect(await fields('accepted', { by: '2026-12-02' })).toEqual(['event.by'])
        expect(await fields('accepted', { trackingNumber: 'EA123456789CN' })).toEqual(['event.trackingNumber'])
        expect((await store.read.caseEvents(code)).map(({ stage }) => stage)).toEqual(['checked-in'])
        const { timeline } = accepted(await backend.findProgress({ code, documentTail }))
        expect(timeline.filter(({ state }) => state !== 'ahead')).toHaveLength(2)
      }),
    )

    test(
      'is checked in on its day only, and missed only once its time is over',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        scenario.clock.set(at(`${wednesday} 09:59`))
        expect(refused(await record(scenario, code, 'missed')).code).toBe('transition-not-allowed')
        scenario.clock.set(at('2026-11-24 09:30'))
        expect(refused(await record(scenario, code, 'checked-in')).code).toBe('transition-not-allowed')
        scenario.clock.set(at(`${wednesday} 10:00`))
        accepted(await record(scenario, code, 'missed'))
        expect(accepted(await scenario.backend.findAppointment({ code, documentTail })).state).toBe('missed')
      }),
    )

    test(
      'of a cancelled appointment does not go on',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        accepted(await scenario.backend.cancelAppointment({ code, documentTail }))
        expect(refused(await record(scenario, code, 'checked-in')).code).toBe('transition-not-allowed')
      }),
    )

    test(
      'with no event by the end of its slot was missed',
      told(async ({ backend, book, clock }) => {
        const { code } = await book({}, jane)
        clock.set('2026-11-25T09:59:59+08:00')
        expect(accepted(await backend.findProgress({ code, documentTail })).stage).toBe('appointment')
        clock.set(at(`${wednesday} 10:00`))
        expect(accepted(await backend.findProgress({ code, documentTail })).stage).toBe('missed')
      }),
    )
  })

  describe('closing a day', () => {
    const reason = words('系统升级', 'System upgrade')

    test(
      'closes it for booking at once, with the reason, and says how many appointments it touches',
      told(async ({ backend, book, hold }) => {
        await book()
        await book()
        expect(accepted(await backend.closeDay({ officeId: 'hall', date: wednesday, reason })).affected).toBe(2)
        expect(refused(await hold()).code).toBe('slot-closed')
        const { days } = accepted(await backend.listServiceDays({ officeId: 'hall', from: wednesday, to: wednesday }))
        expect(days[0]).toMatchObject({ kind: 'closure', intervals: [], because: { rule: 'closure', name: reason } })
      }),
    )

    test(
      'closes no other day and no other office',
      told(async ({ backend, hold }) => {
        accepted(await backend.closeDay({ officeId: 'hall', date: wednesday, reason }))
        accepted(await hold({ start: at('2026-11-26 09:30') }))
        accepted(await hold({ officeId: 'branch' }))
      }),
    )

    test(
      'of an unknown office is refused',
      told(async ({ backend }) => {
        const outcome = await backend.closeDay({ officeId: 'nowhere', date: wednesday, reason })
        expect(refused(outcome).code).toBe('office-unknown')
      }),
    )
  })

  describe('with the demonstration’s clerk', () => {
    const withClerk = story(open, { cases: 'clerk' })

    test(
      'a case advances by itself, the same way at every look',
      withClerk(async ({ backend, book, clock }) => {
        const { code } = await book({}, jane)
        const stageAt = async (moment: string): Promise<Stage> => {
          clock.set(at(moment))
          return accepted(await backend.findProgress({ code, documentTail })).stage
        }
        expect(await stageAt(`${wednesday} 09:33`)).toBe('appointment')
        expect(await stageAt(`${wednesday} 09:40`)).toBe('checked-in')
        expect(await stageAt(`${wednesday} 18:00`)).toBe('accepted')
        expect(await stageAt('2026-12-04 15:30')).toBe('decided')
        expect(await stageAt('2026-12-18 10:00')).toBe('collected')
        clock.set(at('2026-12-04 15:30'))
        const once = accepted(await backend.findProgress({ code, documentTail }))
        expect(accepted(await backend.findProgress({ code, documentTail }))).toEqual(once)
        expect(once.clock).toMatchObject({ day: 7, daysLate: 0, stopped: true })
      }),
    )
  })
}
