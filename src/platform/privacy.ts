import Taro from '@tarojs/taro'

/** The answer to one question of WeChat's; what was asked for goes on, or fails as refused. */
export type PrivacyAnswer = (agreed: boolean) => void

export interface Privacy {
  /** Called when something guarded is about to be used and the reader has not agreed to the guide yet. */
  readonly onAsked: (listener: (answer: PrivacyAnswer) => void) => void
  /** Opens the guide that WeChat keeps for the account. */
  readonly openGuide: () => void
}

/** WeChat takes a "yes" only where the button with this id was tapped. */
export const agreeButtonId = 'privacy-agree'

const inWeChat: Privacy = {
  onAsked: (listener) =>
    Taro.onNeedPrivacyAuthorization((resolve) => {
      resolve({ event: 'exposureAuthorization' })
      listener((agreed) => resolve(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' }))
    }),
  openGuide: () => Taro.openPrivacyContract({ fail: () => undefined }),
}

/** `null` on the web, where the browser asks for each permission itself. */
export const privacy: Privacy | null = process.env.TARO_ENV === 'weapp' ? inWeChat : null
