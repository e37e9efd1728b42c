import { anApplicant, at } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, now, refused, type Scenario, story, wednesday } from '../scenario.ts'

const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'

export const describeLookingUp = (open: OpenBackend): void => {
  const told = story(open)

  describe('looking up', () => {
    test(
      'takes the code and the last four characters, however they are typed',
      told(async ({ backend, book }) => {
        const appointment = await book({}, jane)
        const { code } = appointment
        const spelled = `${code.slice(0, 5)} - ${code.slice(5)}`.toLowerCase().replace('1', 'l').replace('0', 'o')
        for (const lookUp of [
          { code, documentTail },
          { code: spelled, documentTail: ' 56-78 ' },
          { code, documentTail: 'e1234 5678' },
        ]) {
          expect(accepted(await backend.findAppointment(lookUp))).toEqual(appointment)
        }
      }),
    )

    test(
      'gives the stage of the case, and no clock before acceptance',
      told(async ({ backend, book }) => {
        const { code } = await book({}, jane)
        expect(accepted(await backend.findProgress({ code, documentTail }))).toMatchObject({
          code,
          stage: 'appointment',
          clock: null,
          checkedAt: now,
        })
      }),
    )

    test(
      'gives one and the same refusal to a wrong code, a wrong tail, a mistyped code and a locked door',
      told(async ({ backend, book }) => {
        const { code } = await book({}, jane)
        const unknown = await codeNobodyHas(open)
        const find = async (lookUp: { code: string; documentTail: string }) =>
          refused(await backend.findAppointment(lookUp))
        const refusals = [
          await find({ code: unknown, documentTail }),
          await find({ code, documentTail: '0000' }),
          await find({ code: 'HA', documentTail }),
          await find({ code, documentTail: '' }),
          await find({ code, documentTail: '678' }),
          await find({ code, documentTail: '0001' }),
          await find({ code, documentTail }),
          refused(await backend.findProgress({ code, documentTail })),
          refused(await backend.cancelAppointment({ code, documentTail })),
          refused(await backend.rescheduleAppointment({ code, documentTail, holdId: '0'.repeat(32) })),
        ]
        for (const refusal of refusals) {
          expect(refusal).toEqual({ code: 'no-match', alternatives: [], at: null, fields: [] })
        }
      }),
    )
  })

  describe('guessing', () => {
    const guess = ({ backend }: Scenario, code: string, times: number): Promise<unknown> =>
      Array.from({ length: times }).reduce<Promise<unknown>>(
        (before) => before.then(() => backend.findAppointment({ code, documentTail: '0000' })),
        Promise.resolve(),
      )
    const opens = async ({ backend }: Scenario, code: string): Promise<boolean> =>
      (await backend.findAppointment({ code, documentTail })).ok

    test(
      'five slips are free, the sixth locks the door for a minute, even to the right answer',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        await guess(scenario, code, 5)
        expect(await opens(scenario, code)).toBe(true)
        await guess(scenario, code, 1)
        expect(await opens(scenario, code)).toBe(false)
        scenario.clock.advance(1)
        expect(await opens(scenario, code)).toBe(true)
      }),
    )

    test(
      'each further slip locks for longer: 1, 5, 30 and 60 minutes',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        await guess(scenario, code, 5)
        for (const minutes of [1, 5, 30, 60, 60]) {
          await guess(scenario, code, 1)
          const locked = scenario.clock.now()
          scenario.clock.set(later(locked, minutes - 0.5))
          expect(await opens(scenario, code)).toBe(false)
          scenario.clock.set(later(locked, minutes))
          expect(await opens(scenario, code)).toBe(true)
        }
      }),
    )

    test(
      'tries at a locked door do not lock it for longer',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        await guess(scenario, code, 6)
        await guess(scenario, code, 20)
        scenario.clock.advance(1)
        expect(await opens(scenario, code)).toBe(true)
      }),
    )

    test(
      'is counted for the caller too: one tail tried on many codes locks them all',
      told(async (scenario) => {
        const codes: string[] = []
        for (const clock of ['10:00', '10:30', '11:00']) {
          codes.push((await scenario.book({ start: at(`${wednesday} ${clock}`) })).code)
        }
        const { code } = await scenario.book({}, jane)
        for (const other of codes) await guess(scenario, other, 2)
        expect(await opens(scenario, code)).toBe(false)
        scenario.clock.advance(1)
        expect(await opens(scenario, code)).toBe(true)
      }),
    )

    test(
      'never locks hours, places or booking',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        await guess(scenario, code, 8)
        expect(await scenario.remaining()).toBe(2)
        accepted(await scenario.backend.getServiceStatus({ officeId: 'hall' }))
        accepted(await scenario.hold())
      }),
    )
  })
}

/** A good code that another, forgotten backend gave out for another office. */
const codeNobodyHas = async (open: OpenBackend): Promise<string> => {
  let code = ''
  await story(open)(async ({ book }) => {
    code = (await book({ officeId: 'branch' })).code
  })()
  return code
}
