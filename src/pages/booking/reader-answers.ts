import type { Answers } from '#types/service-item.ts'
import { noList, useChecklist } from '../../stores/checklist.ts'
import { peopleOf, useDraft } from '../../stores/draft.ts'
import { useOffice } from '../../stores/office.ts'

/** What the reader answered about the item that is being booked; who books for several answers for none of them. */
export const useReaderAnswers = (): Answers => {
  const draft = useDraft((state) => state.draft)
  const office = useOffice((state) => state.office)
  const services = office.state === 'ready' ? office.value.services : []
  const itemId = draft.state === 'none' ? null : draft.params.itemId
  const guideId = services.find((service) => service.itemId === itemId)?.guideId ?? ''
  const { answers } = useChecklist(({ lists }) => lists[guideId]) ?? noList
  return peopleOf(draft) === 1 ? answers : noList.answers
}
