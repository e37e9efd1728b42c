import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './heading.tsx'
import './section.scss'

export interface SectionProps {
  readonly title: string
  readonly children: ReactNode
  readonly level?: 2 | 3 | undefined
  readonly id?: string | undefined
  /** At the end of the title's line, such as a chip or a link. */
  readonly aside?: ReactNode
}

export const Section = ({ title, children, level = 2, id, aside }: SectionProps) => (
  <View className="cy-section">
    <View className="cy-section__top">
      <Heading level={level} words={title} id={id} />
      {aside}
    </View>
    {children}
  </View>
)
