import type { OpenBackend } from './backend-under-test.ts'
import { describeBatches } from './backend/batches.ts'
import { describeChanging } from './backend/changing.ts'
import { describeClosing } from './backend/closing.ts'
import { describeConfirming } from './backend/confirming.ts'
import { describeEarlierAsking } from './backend/earlier-asking.ts'
import { describeEarlierBounds } from './backend/earlier-bounds.ts'
import { describeEarlierOffers } from './backend/earlier-offers.ts'
import { describeErasing } from './backend/erasing.ts'
import { describeHolding } from './backend/holding.ts'
import { describeLookingUp } from './backend/looking-up.ts'
import { describeModel } from './backend/model.ts'
import { describePermitAware } from './backend/permit-aware.ts'
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
    describePermitAware(open)
    describeHolding(open)
    describeConfirming(open)
    describeBatches(open)
    describeChanging(open)
    describeEarlierAsking(open)
    describeEarlierOffers(open)
    describeEarlierBounds(open)
    describeClosing(open)
    describeLookingUp(open)
    describeRepeating(open)
    describeRacing(open)
    describeStaff(open)
    describeErasing(open)
    describeRefusals(open)
    describeModel(open, modelRuns)
  })
}
