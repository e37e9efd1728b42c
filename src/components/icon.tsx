import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import './icon.scss'

export type IconName =
  | 'alert'
  | 'back'
  | 'building'
  | 'calendar'
  | 'check'
  | 'clock'
  | 'close'
  | 'copy'
  | 'document'
  | 'forward'
  | 'home'
  | 'info'
  | 'language'
  | 'navigation'
  | 'phone'
  | 'pin'
  | 'print'
  | 'scan'
  | 'search'
  | 'share'
  | 'user'

export interface IconProps {
  readonly name: IconName
  readonly size?: 16 | 20 | 24 | undefined
}

/** A drawing beside words that already say it: takes their colour, is not read aloud. */
export const Icon = ({ name, size = 20 }: IconProps) => (
  <View {...aria({ hidden: true })} className={`cy-icon cy-icon--${size} cy-icon--${name}`} />
)
