import type { StoreApi } from 'zustand'
import { useAppointments } from './appointments.ts'
import { useAvailability } from './availability.ts'
import { useCaseOffice } from './case-office.ts'
import { useChecklist } from './checklist.ts'
import { useDraft } from './draft.ts'
import { useForm } from './form.ts'
import { useItems } from './items.ts'
import { forgetAll } from './kept.ts'
import { useOffice } from './office.ts'
import { useOffices } from './offices.ts'
import { usePassNews } from './pass-news.ts'
import { usePeople } from './people.ts'
import { usePermit } from './permit.ts'
import { usePlaces } from './places.ts'
import { useProblems } from './problems.ts'
import { useProgress } from './progress.ts'
import { useRecentSearches } from './recent-searches.ts'
import { useSampleCases } from './sample-cases.ts'
import { useSavedProgress } from './saved-progress.ts'
import { useSettings } from './settings.ts'
import { useSources } from './sources.ts'
import { useTravelDate } from './travel-date.ts'
import { useWorkingDays } from './working-days.ts'

/** Empties the device and every store. The app must be started anew afterwards. */
export const forgetEverything = (): void => {
  forgetAll()
  for (const reset of resets) reset()
}

const resetOf =
  <State>(store: StoreApi<State>) =>
  (): void =>
    store.setState(store.getInitialState(), true)

// All but the clock and the network, which are facts and not memories.
const resets = [
  resetOf(useAppointments),
  resetOf(useAvailability),
  resetOf(useCaseOffice),
  resetOf(useChecklist),
  resetOf(useDraft),
  resetOf(useForm),
  resetOf(useItems),
  resetOf(useOffice),
  resetOf(useOffices),
  resetOf(usePassNews),
  resetOf(usePeople),
  resetOf(usePermit),
  resetOf(usePlaces),
  resetOf(useProblems),
  resetOf(useProgress),
  resetOf(useRecentSearches),
  resetOf(useSampleCases),
  resetOf(useSavedProgress),
  resetOf(useSettings),
  resetOf(useSources),
  resetOf(useTravelDate),
  resetOf(useWorkingDays),
] as const
