import { anApplicant, at } from '#tests/support/builders.ts'
import type { OpenBackend } from '../backend-under-test.ts'
import { accepted, refused, start, story, wednesday } from '../scenario.ts'

const jane = anApplicant({ documentNumber: 'E12345678' })

export const describeBatches = (open: OpenBackend): void => {
  const told = story(open)

  describe('a batch', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((letter) => anApplicant({ documentNumber: `${letter}12345678` }))

    test(
      'of five has a code for each, one after the other',
      told(async ({ hold, confirm }) => {
        const held = accepted(await hold({ places: 5, arrangement: 'consecutive' }))
        const { appointments } = accepted(await confirm(held, five))
        expect(new Set(appointments.map(({ code }) => code)).size).toBe(5)
        expect(appointments.map(({ place }) => place)).toEqual(held.places)
      }),
    )

    test(
      'is all or nothing: one who may not come leaves no appointment of the others',
      told(async ({ book, hold, confirm, remaining }) => {
        await book({ start: at(`${wednesday} 15:00`) }, five[1])
        const held = accepted(await hold({ places: 3, arrangement: 'parallel' }))
        expect(refused(await confirm(held, five.slice(0, 3))).code).toBe('limit-per-item')
        expect(await remaining()).toBe(0)
        const other = anApplicant({ documentNumber: 'F12345678' })
        accepted(await confirm(held, [...five.slice(0, 1), other, ...five.slice(2, 3)]))
      }),
    )

    test(
      'does not take one person twice, and names the one who comes again',
      told(async ({ hold, confirm }) => {
        const held = accepted(await hold({ places: 3, start }))
        const [someone = jane] = five
        const spaced = { ...jane, documentNumber: 'e123 456-78' }
        expect(refused(await confirm(held, [jane, someone, spaced]))).toMatchObject({
          code: 'limit-per-item',
          fields: [{ path: 'applicants.2', fault: 'limit-per-item' }],
        })
      }),
    )

    test(
      'names everyone who stands against it, each with the reason, and makes no appointment',
      told(async ({ backend, book, hold, confirm, remaining }) => {
        for (const [index, itemId] of (['work-permit', 'joint-permits', 'high-end-talent-letter'] as const).entries()) {
          await book({ itemId, start: at(`${wednesday} 1${index + 4}:00`) }, five[0])
        }
        await book({ start: at(`${wednesday} 15:30`) }, five[2])
        const held = accepted(await hold({ places: 3, arrangement: 'parallel' }))
        const { code, fields } = refused(await confirm(held, five.slice(0, 3)))
        expect(code).toBe('limit-per-document')
        expect(fields).toEqual([
          { path: 'applicants.0', fault: 'limit-per-document' },
          { path: 'applicants.2', fault: 'limit-per-item' },
        ])
        accepted(await backend.releaseHold({ holdId: held.holdId }))
        expect(await remaining()).toBe(3)
      }),
    )

    test(
      'of six is not held, and one of five with four places left is offered where five can be had',
      told(async ({ hold }) => {
        expect(refused(await hold({ places: 6, arrangement: 'consecutive' })).code).toBe('places-out-of-range')
        const lastFour = at(`${wednesday} 15:00`)
        const { code, alternatives } = refused(await hold({ places: 5, arrangement: 'consecutive', start: lastFour }))
        expect(code).toBe('slot-full')
        expect(alternatives[0]?.start).toBe(at(`${wednesday} 14:30`))
      }),
    )
  })
}
