import { eventOf } from '#mock/engine/clerk.ts'
import { shippedData } from '#mock/data/shipped.ts'
import type { Progress } from '#types/progress.ts'
import type { Answers, ServiceItemId } from '#types/service-item.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted } from '#tests/conformance/scenario.ts'
import { anApplicant, at } from '#tests/support/builders.ts'

// The worked values of the rules, as the backend tells them with the shipped facts.

const facts = shippedData()

interface Asked {
  readonly officeId: string
  readonly itemId: ServiceItemId
  readonly answers?: Answers
}

/** A case accepted on 30 September 2026, before National Day, and how it stands at a moment after. */
const acceptedCase = async ({ officeId, itemId, answers = {} }: Asked) => {
  const { backend, clock } = openInAppBackend({ facts, cases: 'staff', now: at('2026-09-24 10:00') })
  const start = at('2026-09-30 09:30')
  const { holdId } = accepted(await backend.holdSlot({ clientId: 'me', officeId, itemId, start, places: 1 }))
  const applicants = [anApplicant({ documentNumber: 'E12345678', answers })]
  const { appointments } = accepted(await backend.confirmHold({ holdId, applicants }))
  const code = appointments[0]?.code ?? ''
  for (const [moment, stage] of [
    ['2026-09-30 09:31', 'checked-in'],
    ['2026-09-30 09:52', 'accepted'],
  ] as const) {
    clock.set(at(moment))
    accepted(await backend.recordCaseEvent({ code, event: eventOf(stage, at(moment)) }))
  }
  return async (moment: string): Promise<NonNullable<Progress['clock']>> => {
    clock.set(at(moment))
    const progress = accepted(await backend.findProgress({ code, documentTail: '5678' }))
    if (progress.clock === null) throw new Error('No clock after acceptance')
    return progress.clock
  }
}

const beijing = { officeId: 'beijing-cbd', itemId: 'residence-permit' } as const

test('Beijing promises the 7th working day, 2026-10-15, and says which day it is', async () => {
  const clockAt = await acceptedCase(beijing)
  expect(await clockAt('2026-09-30 12:00')).toMatchObject({
    acceptedOn: '2026-09-30',
    promised: { limitDays: 7, date: '2026-10-15', provisional: false },
    statutory: null,
    day: 0,
  })
  expect(await clockAt('2026-10-10 12:00')).toMatchObject({ day: 3, daysLate: 0 })
  expect(await clockAt('2026-10-12 12:00')).toMatchObject({ day: 4, dueToday: false })
  expect(await clockAt('2026-10-15 12:00')).toMatchObject({ day: 7, dueToday: true, daysLate: 0 })
  expect(await clockAt('2026-10-19 12:00')).toMatchObject({ day: 9, dueToday: false, daysLate: 2 })
})

test('for class A Beijing promises the 5th, 2026-10-13', async () => {
  const clockAt = await acceptedCase({ ...beijing, answers: { class: 'a' } })
  expect(await clockAt('2026-10-08 09:00')).toMatchObject({ promised: { limitDays: 5, date: '2026-10-13' }, day: 1 })
  expect(await clockAt('2026-10-14 09:00')).toMatchObject({ day: 6, daysLate: 1 })
})

test('the count gives a reason for every date it skips', async () => {
  const clockAt = await acceptedCase({ ...beijing, answers: { class: 'a' } })
  const { promised } = await clockAt('2026-09-30 12:00')
  expect(promised?.days.map(({ date, day, reason }) => `${date.slice(5)} ${day ?? '-'} ${reason}`)).toEqual([
    '09-30 0 acceptance',
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `10-${day} - public-holiday`),
    '10-08 1 working-day',
    '10-09 2 working-day',
    '10-10 3 make-up-day',
    '10-11 - weekend',
    '10-12 4 working-day',
    '10-13 5 working-day',
  ])
})

test('Beihai promises the 5th and has to decide by the 35th, 2026-11-24', async () => {
  const clockAt = await acceptedCase({ officeId: 'beihai-window-7', itemId: 'joint-permits' })
  expect(await clockAt('2026-10-16 09:00')).toMatchObject({
    promised: { limitDays: 5, date: '2026-10-13' },
    statutory: { limitDays: 35, date: '2026-11-24' },
    day: 8,
    daysLate: 3,
  })
})

test('Guangzhou’s notice states no limit, and none is made up', async () => {
  const clockAt = await acceptedCase({ officeId: 'guangzhou-one-stop', itemId: 'work-permit' })
  expect(await clockAt('2026-10-16 09:00')).toMatchObject({ promised: null, statutory: null, day: 8, daysLate: null })
})
