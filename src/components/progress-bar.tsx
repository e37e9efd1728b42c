import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import './progress-bar.scss'

export interface ProgressBarProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** Spoken instead of a percentage: "day 3 of 7". */
  readonly words: string
  readonly tone?: 'open' | 'soon' | 'closed' | undefined
}

export const ProgressBar = ({ label, value, max, words, tone = 'open' }: ProgressBarProps) => {
  const part = max === 0 ? 0 : Math.min(1, Math.max(0, value / max))
  return (
    <View
      role="progressbar"
      {...aria({
        label,
        valuemin: 0,
        valuemax: max,
        valuenow: Math.min(value, max),
        valuetext: words,
      })}
      className={`cy-bar cy-bar--${tone}`}
    >
      <View className="cy-bar__part" style={{ width: `${Math.round(part * 100)}%` }} />
    </View>
  )
}
