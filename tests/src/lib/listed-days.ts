import { createMockBackend } from '#mock/index.ts'
import type { OfficeView } from '#types/office.ts'
import type { ServiceDay } from '#types/service-hours.ts'
import { at } from '#tests/support/builders.ts'
import { fixedClock } from '#tests/support/fixed-clock.ts'
import { memoryStorage } from '#tests/support/memory-storage.ts'
import { seededBytes } from '#tests/support/seeded-random.ts'

const backend = createMockBackend({
  storage: memoryStorage(),
  clock: fixedClock(at('2026-09-18 10:00')),
  random: seededBytes(),
  onCorrupt: (key) => {
    throw new Error(`Corrupt: ${key}`)
  },
})

/** An office of the shipped data, as the app gets it. */
export const officeOf = async (officeId: string): Promise<OfficeView> => {
  const outcome = await backend.getOffice({ officeId })
  if (!outcome.ok) throw new Error(`No office ${officeId}`)
  return outcome.value
}

/** Its days, as the app gets them. */
export const daysOf = async (officeId: string, from: string, to: string): Promise<readonly ServiceDay[]> => {
  const outcome = await backend.listServiceDays({ officeId, from, to })
  if (!outcome.ok) throw new Error(`No days of ${officeId}`)
  return outcome.value.days
}
