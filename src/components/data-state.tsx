import { View } from '@tarojs/components'
import type { Action } from './action.ts'
import { aria } from './aria.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Scene } from './scene.tsx'
import './data-state.scss'

export type DataStateProps =
  | { readonly state: 'loading'; readonly label: string; readonly rows?: number | undefined }
  /** Old data stands below: says when it was saved. */
  | { readonly state: 'saved'; readonly words: string; readonly action?: Action | undefined }
  | {
      readonly state: 'empty' | 'error' | 'offline' | 'done'
      readonly title: string
      readonly words?: string | undefined
      readonly action?: Action | undefined
      readonly second?: Action | undefined
    }

/** What stands where data would be, or above data that is old. */
export const DataState = (props: DataStateProps) => {
  switch (props.state) {
    case 'loading':
      return <Loading label={props.label} rows={props.rows ?? 3} />
    case 'saved':
      return (
        <View className="cy-saved" role="status">
          <Icon name="clock" size={16} />
          <View className="cy-saved__words">{props.words}</View>
          {props.action !== undefined && <Button kind="plain" {...props.action} />}
        </View>
      )
    case 'empty':
    case 'error':
    case 'offline':
    case 'done':
      return (
        <View className="cy-state" role={props.state === 'error' ? 'alert' : 'status'}>
          <Scene name={props.state} />
          <View className="cy-state__title">{props.title}</View>
          {props.words !== undefined && <View className="cy-state__words">{props.words}</View>}
          {props.action !== undefined && <Button kind="secondary" {...props.action} />}
          {props.second !== undefined && <Button kind="plain" {...props.second} />}
        </View>
      )
  }
}

const Loading = ({ label, rows }: { readonly label: string; readonly rows: number }) => (
  <View role="status" {...aria({ label, busy: true })}>
    {Array.from({ length: rows }, (_, index) => (
      <View key={index} {...aria({ hidden: true })} className="cy-skeleton">
        <View className="cy-skeleton__line cy-skeleton__line--title" />
        <View className="cy-skeleton__line" />
        <View className="cy-skeleton__line cy-skeleton__line--short" />
      </View>
    ))}
  </View>
)
