import type { OpenBackend } from './backend-under-test.ts'
import { describeChanging } from './backend/changing.ts'
import { describeConfirming } from './backend/confirming.ts'
import { describeHolding } from './backend/holding.ts'
import { describeLookingUp } from './backend/looking-up.ts'
import { describeModel } from './backend/model.ts'
import { describeRacing } from './backend/racing.ts'
import { describeReading } from './backend/reading.ts'
import { describeRefusals } from './backend/refusals.ts'
import { describeRepeating } from './backend/repeating.ts'
import { describeStaff } from './backend/staff.ts'

/** What every backend must do, in the app or over HTTP, on whichever store. `open` gives an empty one each time. */
export const describeBackend = (
  name: string,
  open: OpenBackend,
  { modelRuns }: { readonly modelRuns: number },
): void => {
  describe(name, () => {
    describeReading(open)
    describeHolding(open)
    describeConfirming(open)
    describeChanging(open)
    describeLookingUp(open)
    describeRepeating(open)
    describeRacing(open)
    describeStaff(open)
    describeRefusals(open)
    describeModel(open, modelRuns)
  })
}
