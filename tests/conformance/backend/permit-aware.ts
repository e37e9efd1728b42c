import { aGuide, aLimit, anItem, anOffice, aPlan, aService, aWindow } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { conformanceFacts } from '../facts.ts'
import { accepted, refused, type Scenario, story, wednesday } from '../scenario.ts'

const guide = aGuide({
  id: 'two-limits',
  limits: [aLimit({ when: [{ questionId: 'class', answers: ['a'] }], promisedDays: 5 }), aLimit({ promisedDays: 7 })],
})
const statutoryOnly = aGuide({ id: 'statutory-only', limits: [aLimit({ promisedDays: null, statutoryDays: 35 })] })

const facts = conformanceFacts({
  offices: [
    anOffice({
      services: [
        aService('residence-permit', { guideId: guide.id }),
        aService('work-permit'),
        aService('joint-permits', { guideId: statutoryOnly.id }),
      ],
    }),
  ],
  items: [anItem('residence-permit', [guide]), anItem('work-permit'), anItem('joint-permits', [statutoryOnly])],
  notices: [],
  plans: [aPlan({ windows: [aWindow('1', 2, ['residence-permit', 'work-permit', 'joint-permits'])] })],
})

type Asked = Parameters<Scenario['backend']['listAvailability']>[0]

export const describePermitAware = (open: OpenBackend): void => {
  const told = story(open, { facts })

  const ask = ({ backend }: Scenario, extras: Partial<Asked>) =>
    backend.listAvailability({ officeId: 'hall', item: 'residence-permit', from: wednesday, to: wednesday, ...extras })

  describe('dates for a permit that ends', () => {
    test(
      'have a latest safe one: expiry less the promised limit less the margin, in working days',
      told(async (scenario) => {
        const { safety } = accepted(await ask(scenario, { expiry: '2026-10-31' }))
        expect(safety).toEqual({
          state: 'known',
          expiry: '2026-10-31',
          latest: '2026-10-14',
          provisional: false,
          limitDays: 7,
          marginDays: 5,
          citation: aLimit().citation,
        })
      }),
    )

    test(
      'by the class where the limit hangs on it, and by the longest promise where the class is not known',
      told(async (scenario) => {
        const latest = async (extras: Partial<Asked>) => {
          const { safety } = accepted(await ask(scenario, { expiry: '2026-10-31', ...extras }))
          return safety?.state === 'known' ? [safety.limitDays, safety.latest] : null
        }
        expect(await latest({ class: 'a' })).toEqual([5, '2026-10-16'])
        expect(await latest({ class: 'b' })).toEqual([7, '2026-10-14'])
        expect(await latest({})).toEqual([7, '2026-10-14'])
      }),
    )

    test(
      'past the published calendar say that they may still move',
      told(async (scenario) => {
        const { safety } = accepted(await ask(scenario, { expiry: '2027-03-31' }))
        expect(safety).toMatchObject({ state: 'known', provisional: true })
      }),
    )

    test.each([
      ['no source speaks of', 'work-permit'],
      ['only a statute limits', 'joint-permits'],
    ] as const)('of an item that %s have none: there is no national default', async (_, item) => {
      await told(async (scenario) => {
        const { safety } = accepted(await ask(scenario, { item, expiry: '2026-10-31' }))
        expect(safety).toEqual({ state: 'unknown', expiry: '2026-10-31', reason: 'limit-not-stated' })
      })()
    })

    test(
      'are not spoken of where nobody asked, and a date that is none is refused',
      told(async (scenario) => {
        expect(accepted(await ask(scenario, {})).safety).toBeNull()
        expect(refused(await ask(scenario, { expiry: '2026-02-30' })).code).toBe('request-invalid')
        expect(refused(await ask(scenario, { expiry: '9999-12-31' })).code).toBe('request-invalid')
      }),
    )
  })

  describe('the rules of an office', () => {
    test(
      'are told before booking, every one of them as the office has it',
      told(async ({ backend }) => {
        const { booking } = accepted(await backend.getOffice({ officeId: 'hall' }))
        expect(booking?.policy).toEqual(aPlan().policy)
      }),
    )
  })
}
