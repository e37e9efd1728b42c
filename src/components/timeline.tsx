import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria.ts'
import './timeline.scss'

export interface TimelineEntry {
  readonly key: string
  readonly state: 'done' | 'now' | 'ahead'
  /** The state in words, read before the title. */
  readonly stateWords: string
  readonly title: string
  readonly time?: string | undefined
  readonly body?: string | undefined
  /** Such as a Note with what to do now. */
  readonly below?: ReactNode
}

export interface TimelineProps {
  readonly label: string
  readonly entries: readonly TimelineEntry[]
}

export const Timeline = ({ label, entries }: TimelineProps) => (
  <View role="list" {...aria({ label })} className="cy-timeline">
    {entries.map((entry) => (
      <View
        key={entry.key}
        role="listitem"
        {...aria(entry.state === 'now' ? { current: 'step' } : {})}
        className={`cy-timeline__entry cy-timeline__entry--${entry.state}`}
      >
        <View {...aria({ hidden: true })} className="cy-timeline__dot" />
        <View className="cy-timeline__title">
          <Text className="cy-spoken">{entry.stateWords}</Text>
          {entry.title}
        </View>
        {entry.time !== undefined && <View className="cy-timeline__time">{entry.time}</View>}
        {entry.body !== undefined && <View className="cy-timeline__body">{entry.body}</View>}
        {entry.below}
      </View>
    ))}
  </View>
)
