import { useShareAppMessage } from '@tarojs/taro'
import { useStepsText } from '../../frame/use-steps-text.ts'
import { useLanguage } from '../../frame/use-text.ts'
import { pick, pickName } from '../../lib/language.ts'
import { routes, tabs } from '../../lib/routes.ts'
import type { Pass } from '../../stores/appointments.ts'

/** WeChat's own share menu would send a picture of the page: from here it sends the office and the service alone. */
export const useShareOfItem = (pass: Pass | undefined): void => {
  const text = useStepsText()
  const language = useLanguage()
  useShareAppMessage(() => {
    if (pass === undefined) return { title: text.common.appName, path: tabs.home, imageUrl: picture }
    const { officeId, itemId } = pass.appointment
    return {
      title: text.steps.share.title(pickName(pass.office.name, language), pick(pass.itemName, language)),
      path: routes.item({ officeId, itemId }),
      imageUrl: picture,
    }
  })
}

/** Without one, WeChat would take a picture of the page. */
const picture = '/assets/tab/offices-selected.png'
