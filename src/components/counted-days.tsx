import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import './counted-days.scss'

export interface CountedDay {
  readonly key: string
  readonly date: string
  /** "day 3", or why it does not count: "weekend", "National Day". */
  readonly words: string
  readonly counted: boolean
}

export interface CountedDaysProps {
  readonly label: string
  readonly rows: readonly CountedDay[]
}

/** How a deadline was counted, day by day. */
export const CountedDays = ({ label, rows }: CountedDaysProps) => (
  <View role="list" {...aria({ label })} className="cy-counted">
    {rows.map(({ key, date, words, counted }) => (
      <View key={key} role="listitem" className={`cy-counted__row ${counted ? '' : 'cy-counted__row--skipped'}`}>
        <View>{date}</View>
        <View className="cy-counted__words">{words}</View>
      </View>
    ))}
  </View>
)
