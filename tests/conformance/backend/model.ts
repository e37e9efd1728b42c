import fc from 'fast-check'
import type { OpenBackend } from '../backend-under-test.ts'
import { openScenario } from '../scenario.ts'
import { newOracle } from './model/oracle.ts'
import { anyStep } from './model/steps.ts'

// Random people hold, confirm, extend, release, cancel, reschedule, ask for earlier places, answer offers and wait, and
// staff close a day; a naive list of who has what is kept beside the backend, and after every step the two must agree.

export const describeModel = (open: OpenBackend, numRuns: number): void => {
  test('whatever people do in whatever order, places and offers are as a plain list of them says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(anyStep, { maxCommands: 40, size: 'max' }), async (steps) => {
        const real = await openScenario(open)
        try {
          await fc.asyncModelRun(() => ({ model: newOracle(real.clock.now()), real }), steps)
        } finally {
          await real.close()
        }
      }),
      { numRuns },
    )
  }, 120_000)
}
