import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { language, type Language } from './language.ts'
import { Pressable } from './pressable.tsx'
import { StatusLine, type Tone } from './status-line.tsx'
import './list-row.scss'

export interface ListRowProps {
  readonly title: ReactNode
  readonly onPress: () => void
  readonly titleLang?: Language | undefined
  /** The same name in the other language. */
  readonly subtitle?: ReactNode
  readonly subtitleLang?: Language | undefined
  /** At the end of the first line, such as a distance. */
  readonly aside?: string | undefined
  readonly status?: { readonly tone: Tone; readonly words: string } | undefined
  /** Lines between the names and the state, such as the place and what a search found. */
  readonly details?: readonly { readonly key: string; readonly words: ReactNode }[] | undefined
  readonly note?: string | undefined
  readonly label?: string | undefined
  readonly id?: string | undefined
}

/** One of many that leads to its own screen. */
export const ListRow = (props: ListRowProps) => (
  <Pressable id={props.id} role="link" label={props.label} className="cy-list-row" onPress={props.onPress}>
    <View className="cy-list-row__body">
      <View className="cy-list-row__top">
        <View className="cy-list-row__title" {...language(props.titleLang)}>
          {props.title}
        </View>
        {props.aside !== undefined && <View className="cy-list-row__aside">{props.aside}</View>}
      </View>
      {props.subtitle !== undefined && (
        <View className="cy-list-row__subtitle" {...language(props.subtitleLang)}>
          {props.subtitle}
        </View>
      )}
      {props.details?.map(({ key, words }) => (
        <View key={key} className="cy-list-row__detail">
          {words}
        </View>
      ))}
      {props.status !== undefined && <StatusLine {...props.status} />}
      {props.note !== undefined && <View className="cy-list-row__note">{props.note}</View>}
    </View>
    <Icon name="forward" />
  </Pressable>
)
