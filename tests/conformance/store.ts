import type { OpenStore } from './store-under-test.ts'
import { describeAdmission } from './store/admission.ts'
import { describeErasureIn } from './store/erasing.ts'
import { describeRecords } from './store/records-kept.ts'
import { describeTransactions } from './store/transactions.ts'

/** What every store must do. `open` gives an empty one each time. */
export const describeStore = (name: string, open: OpenStore): void => {
  describe(name, () => {
    describeRecords(open)
    describeTransactions(open)
    describeAdmission(open)
    describeErasureIn(open)
  })
}
