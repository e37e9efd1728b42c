import { Text, View } from '@tarojs/components'
import { aria } from './aria.ts'
import './status-line.scss'

export type Tone = 'open' | 'soon' | 'closed' | 'info' | 'neutral'

export interface StatusLineProps {
  readonly tone: Tone
  readonly words: string
}

/** A state: always in words, the dot and its colour only repeat them. */
export const StatusLine = ({ tone, words }: StatusLineProps) => (
  <View className={`cy-status cy-status--${tone}`}>
    <View {...aria({ hidden: true })} className="cy-status__dot" />
    <Text>{words}</Text>
  </View>
)
