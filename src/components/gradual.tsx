import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useGrowing } from './use-growing.ts'
import './gradual.scss'

interface GradualProps {
  readonly children: ReactNode
  /** How many come at a time: a screenful and a little more. */
  readonly step: number
}

/**
 * A long page or list, its first screenful at once and the rest right after. WeChat's screen waits for the whole of what
 * is sent to it, so that a long first message is a late first screen; a browser hears no finger while it draws.
 * Give it a new `key` where other content takes the place: that begins at the first screenful again.
 */
export const Gradual = ({ children, step }: GradualProps) => (
  <View className="cy-gradual">{useGrowing(children, step).shown}</View>
)
