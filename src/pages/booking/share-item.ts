import { useStepsText } from '../../frame/use-steps-text.ts'
import { useLanguage } from '../../frame/use-text.ts'
import { pick, pickName } from '../../lib/language.ts'
import { routes, tabs } from '../../lib/routes.ts'
import { useShareCard } from '../../platform/share-card.ts'
import type { Pass } from '../../stores/appointments.ts'

/** From what is somebody's own, the office and the service alone are shared. */
export const useShareOfItem = (pass: Pass | undefined): void => {
  const text = useStepsText()
  const language = useLanguage()
  useShareCard(() => {
    if (pass === undefined) return { title: text.common.appName, path: tabs.home }
    const { officeId, itemId } = pass.appointment
    return {
      title: text.steps.share.title(pickName(pass.office.name, language), pick(pass.itemName, language)),
      path: routes.item({ officeId, itemId }),
    }
  })
}
