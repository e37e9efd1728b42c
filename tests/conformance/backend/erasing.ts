import type { Stage } from '#types/progress.ts'
import { createCatalogue } from '#mock/service/catalogue.ts'
import { eraseEndedCases } from '#mock/service/erasure.ts'
import { createSecrets } from '#mock/service/secrets.ts'
import { eventOf } from '#mock/engine/clerk.ts'
import { anApplicant, at, words } from '#tests/support/builders.ts'
import { later } from '#tests/support/fixed-clock.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, now, refused, type Scenario, start, story, wednesday } from '../scenario.ts'

const jane = anApplicant({ documentNumber: 'E12345678', answers: { stay: 'long' } })
const documentTail = '5678'
const days = (count: number): number => count * 24 * 60

/** What the server's sweeper and the start of the app do. */
const erase = ({ facts, store, clock, cases }: Scenario): Promise<number> =>
  eraseEndedCases({
    ...{ store, clock, cases, catalogue: createCatalogue(facts), caller: 'the sweeper' },
    randomBytes: nothing,
    secrets: createSecrets(nothing),
  })

const nothing = (): never => {
  throw new Error('Erasing draws nothing')
}

const passThrough = async (scenario: Scenario, code: string, steps: readonly (readonly [string, Stage])[]) => {
  for (const [moment, stage] of steps) {
    scenario.clock.set(at(moment))
    const extras = {
      note: words('请张三补交', 'Ms Smith is to bring the rest'),
      by: stage === 'correction-requested' ? '2026-12-30' : null,
      trackingNumber: stage === 'posted' ? 'EA123456789CN' : null,
    }
    const event = eventOf(stage, scenario.clock.now(), extras)
    accepted(await scenario.backend.recordCaseEvent({ code, event }))
  }
}

const wholeWay: readonly (readonly [string, Stage])[] = [
  ['2026-11-25 09:31', 'checked-in'],
  ['2026-11-25 09:52', 'accepted'],
  ['2026-11-26 09:10', 'under-approval'],
  ['2026-12-04 15:30', 'decided'],
  ['2026-12-07 11:00', 'document-made'],
  ['2026-12-07 16:00', 'posted'],
  ['2026-12-09 10:20', 'collected'],
]

export const describeErasing = (open: OpenBackend): void => {
  const told = story(open)

  describe('thirty days after the end of a case', () => {
    test(
      'nothing of the person is kept, and the code opens nothing; the stages stay with their times',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        await passThrough(scenario, code, wholeWay)
        const ended = scenario.clock.now()
        const before = await scenario.store.read.appointment(code)
        const lookUp = { code, documentTail }

        scenario.clock.set(later(ended, days(30) - 1))
        await erase(scenario)
        expect(accepted(await scenario.backend.findProgress(lookUp)).stage).toBe('collected')

        scenario.clock.set(later(ended, days(30)))
        await erase(scenario)
        expect(refused(await scenario.backend.findProgress(lookUp)).code).toBe('no-match')
        expect(refused(await scenario.backend.findAppointment(lookUp)).code).toBe('no-match')
        const record = await scenario.store.read.appointment(code)
        expect(record).toMatchObject({ documentHash: null, tailHash: null, applicantMasked: '', answers: {} })
        expect(await scenario.store.read.appointmentsOf(before?.documentHash ?? '')).toEqual([])
        const kept = await scenario.store.read.caseEvents(code)
        expect(kept.map(({ at: moment, stage }) => [moment, stage])).toEqual(
          wholeWay.map(([moment, stage]) => [at(moment), stage]),
        )
        expect(kept.flatMap(({ note, trackingNumber }) => [note, trackingNumber])).toEqual(
          kept.flatMap(() => [null, null]),
        )
        expect(await erase(scenario)).toBe(0)
      }),
    )

    test(
      'so it is after a cancellation, counted from when it was made',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        accepted(await scenario.backend.cancelAppointment({ code, documentTail }))
        scenario.clock.set(later(now, days(30) - 1))
        await erase(scenario)
        expect((await scenario.store.read.appointment(code))?.applicantMasked).not.toBe('')
        scenario.clock.set(later(now, days(30)))
        await erase(scenario)
        expect((await scenario.store.read.appointment(code))?.applicantMasked).toBe('')
      }),
    )

    test(
      'and after a refusal that was written down days late',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        await passThrough(scenario, code, wholeWay.slice(0, 3))
        const refusedAt = scenario.clock.now()
        scenario.clock.set(later(refusedAt, days(40)))
        await erase(scenario)
        const event = eventOf('refused', later(refusedAt, days(1)))
        accepted(await scenario.backend.recordCaseEvent({ code, event }))
        await erase(scenario)
        expect((await scenario.store.read.appointment(code))?.tailHash).toBeNull()
      }),
    )

    test(
      'a case that goes on is kept, however long it takes',
      told(async (scenario) => {
        const { code } = await scenario.book({}, jane)
        await passThrough(scenario, code, wholeWay.slice(0, 3))
        for (let month = 0; month < 4; month += 1) {
          scenario.clock.set(later(scenario.clock.now(), days(30)))
          await erase(scenario)
        }
        expect(accepted(await scenario.backend.findProgress({ code, documentTail })).stage).toBe('under-approval')
      }),
    )

    test(
      'no-shows go on to count for the suspension, and no longer than they can lead to one',
      told(async (scenario) => {
        const { backend, store, clock } = scenario
        const { code } = await scenario.book({}, jane)
        const documentHash = (await store.read.appointment(code))?.documentHash ?? ''
        clock.set(later(start, days(31)))
        await erase(scenario)
        const [kept] = await store.read.appointmentsOf(documentHash)
        expect(kept).toMatchObject({ code, tailHash: null, applicantMasked: '', answers: {} })
        expect(await store.read.caseEvents(code)).toEqual([expect.objectContaining({ stage: 'missed' })])
        expect(refused(await backend.findProgress({ code, documentTail })).code).toBe('no-match')
        clock.set(at(`${wednesday} 00:00`.replace('2026', '2028')))
        await erase(scenario)
        expect(await store.read.appointmentsOf(documentHash)).toEqual([])
      }),
    )
  })
}
