import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './paper.scss'

interface PaperProps {
  readonly children: ReactNode
}

const canPrint = process.env.TARO_ENV === 'h5'

/** What a printer gets in place of the screen: black on white, without anything to tap. */
export const OnPaper = ({ children }: PaperProps) => (canPrint ? <View className="cy-paper">{children}</View> : null)

/** What stays on the screen when there is something else for the paper. */
export const OnScreen = ({ children }: PaperProps) =>
  canPrint ? <View className="cy-on-screen">{children}</View> : <>{children}</>
