import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './button.scss'

export interface ButtonRowProps {
  readonly children: ReactNode
}

/** Buttons side by side; large type or a narrow screen stacks them. */
export const ButtonRow = ({ children }: ButtonRowProps) => <View className="cy-buttons">{children}</View>
