import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './together.scss'

/**
 * A part of a page whose members come and go. Taro sends all children of a node anew when one of them is added: in a
 * node of their own that is these few, and not the page.
 */
export const Together = ({ children }: { readonly children: ReactNode }) => (
  <View className="cy-together">{children}</View>
)
