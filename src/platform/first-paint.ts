import { officeOfAddress, pageOfAddress } from '../lib/page-of-address.ts'

const settled = 2

const after = (frames: number, then: () => void): void => {
  if (frames === 0) then()
  else requestAnimationFrame(() => after(frames - 1, then))
}

const stage = (): HTMLElement | null => document.getElementById('first-paint')

const takeAway = (): void => after(settled, () => stage()?.remove())

/** Who goes elsewhere before the app has come starts on a page, or at an office, that it does not stand for. */
const leaveToOwnPage = (): void => {
  const { page, office = null } = stage()?.dataset ?? {}
  const { hash } = window.location
  if (page !== pageOfAddress(hash) || office !== officeOfAddress(hash)) takeAway()
}

const isWeb = process.env.TARO_ENV === 'h5'
const nothing = (): void => undefined

/** What the web shows before the app runs (config/first-paint): gone once the page itself stands under it. */
export const firstPaint = isWeb ? { takeAway, leaveToOwnPage } : { takeAway: nothing, leaveToOwnPage: nothing }
