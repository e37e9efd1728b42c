import { Text } from '@tarojs/components'
import type { Tone } from './status-line.tsx'
import './badge.scss'

export interface BadgeProps {
  readonly tone: Tone
  readonly words: string
}

/** One or two words beside a name: 休, 班, Optional. */
export const Badge = ({ tone, words }: BadgeProps) => <Text className={`cy-badge cy-badge--${tone}`}>{words}</Text>
