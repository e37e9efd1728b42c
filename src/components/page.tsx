import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import type { Action } from './action.ts'
import { aria } from './aria.ts'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './page.scss'

export interface PageProps {
  readonly children: ReactNode
  /** The reader's choice; `system` follows the phone. */
  readonly theme: 'system' | 'light' | 'dark'
  /** Multiplies all text: 1 to 1.65. */
  readonly scale: number
  /** The language switch, at the end of the top row. */
  readonly language: ReactNode
  /** The title in the top row, where no native bar shows it. */
  readonly title?: string | undefined
  readonly back?: Action | undefined
  /** Over everything, such as "Offline. Saved 09:12". */
  readonly banner?: ReactNode
  /** The main action, always in sight. */
  readonly footer?: ReactNode
  /** The help row: the same place on every page (WCAG 3.2.6). */
  readonly help?: ReactNode
  /** Words to read aloud when they change, without moving the focus. */
  readonly announce?: string | undefined
}

/** The frame of every screen. */
export const Page = (props: PageProps) => (
  <View className={`cy-page ${props.theme === 'system' ? '' : props.theme}`} style={scaled(props.scale)}>
    <View role="banner" className="cy-page__top">
      <TopTitle title={props.title} back={props.back} />
      {props.language}
    </View>
    {props.banner !== undefined && <View className="cy-page__banner">{props.banner}</View>}
    <View role="main" className="cy-page__main">
      <View className="cy-page__content">{props.children}</View>
      {props.footer !== undefined && (
        <View className="cy-page__footer">
          <View className="cy-page__column">{props.footer}</View>
        </View>
      )}
    </View>
    {props.help !== undefined && (
      <View role="contentinfo" className="cy-page__help">
        {props.help}
      </View>
    )}
    <View role="status" {...aria({ live: 'polite' })} className="cy-spoken">
      {props.announce ?? ''}
    </View>
  </View>
)

const scaled = (scale: number): CSSProperties & { readonly '--scale': string } => ({
  '--scale': String(scale),
})

const TopTitle = ({ title, back }: Pick<PageProps, 'title' | 'back'>) =>
  back === undefined ? (
    <View className="cy-page__title">{title ?? ''}</View>
  ) : (
    <Pressable label={back.label} role="link" className="cy-page__back" onPress={back.onPress}>
      <Icon name="back" />
      <View className="cy-page__title">{back.words}</View>
    </Pressable>
  )
