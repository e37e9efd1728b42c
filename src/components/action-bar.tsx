import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { StatusLine, type Tone } from './status-line.tsx'
import './action-bar.scss'

export interface ActionBarProps {
  /** What the action is about: the chosen day and time. */
  readonly words?: string | undefined
  readonly status?: { readonly tone: Tone; readonly words: string } | undefined
  readonly children: ReactNode
}

/** The content of a page's footer: what is chosen, its state, and the buttons. */
export const ActionBar = ({ words, status, children }: ActionBarProps) => (
  <View>
    {(words !== undefined || status !== undefined) && (
      <View className="cy-action-bar__line">
        <View className="cy-action-bar__words">{words ?? ''}</View>
        {status !== undefined && <StatusLine {...status} />}
      </View>
    )}
    <View className="cy-action-bar__buttons">{children}</View>
  </View>
)
