import type { Answers, ServiceGuide } from '#types/service-item.ts'
import type { Localized } from '#types/source.ts'
import { materialsFor, noList, useChecklist } from './checklist.ts'

/**
 * Names of the materials an applicant needs for certain and has not ticked; null where no source lists any. `known` are
 * answers given elsewhere, as with an appointment.
 */
export const useMissingMaterials = (guide: ServiceGuide | null, known: Answers = {}): readonly Localized[] | null => {
  const list = useChecklist((state) => (guide === null ? noList : (state.lists[guide.id] ?? noList)))
  if (guide === null || guide.materials.length === 0) return null
  return materialsFor(guide, { ...list.answers, ...known })
    .filter(({ material, certain }) => certain && !list.ticked.includes(material.id))
    .map(({ material }) => material.name)
}
