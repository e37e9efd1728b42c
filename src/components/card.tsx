import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Pressable } from './pressable.tsx'
import './card.scss'

export interface CardProps {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'tint' | undefined
  readonly centred?: boolean | undefined
  /** With it the whole card is one link: nothing inside may be tapped on its own. */
  readonly onPress?: (() => void) | undefined
  readonly label?: string | undefined
}

export const Card = ({ children, tone = 'plain', centred = false, onPress, label }: CardProps) => {
  const className = `cy-card cy-card--${tone} ${centred ? 'cy-card--centred' : ''}`
  return onPress === undefined ? (
    <View className={className}>{children}</View>
  ) : (
    <Pressable role="link" label={label} className={className} onPress={onPress}>
      {children}
    </Pressable>
  )
}
