import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import type { Action } from './action.ts'
import { aria } from './aria.ts'
import { moveFocus } from './focus.ts'
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
  /** On the web, the words of the first stop of the keyboard: past the top row. */
  readonly skip?: string | undefined
  /** Over everything, such as "Offline. Saved 09:12". */
  readonly banner?: ReactNode
  /** The main action, always in sight. */
  readonly footer?: ReactNode
  /** The help row: the same place on every page (WCAG 3.2.6). */
  readonly help?: ReactNode
  /** Words to read aloud when they change, without moving the focus. */
  readonly announce?: string | undefined
}

/** Where `moveFocus` brings the reader: of the page shown, its title and what follows the top row. */
export const pageParts = { title: 'page-title', main: 'page-main' } as const

/** The frame of every screen. */
export const Page = (props: PageProps) => (
  <View className={`cy-page ${props.theme === 'system' ? '' : props.theme}`} style={scaled(props.scale)}>
    {onWeb && props.skip !== undefined && (
      <Pressable role="link" className="cy-page__skip" onPress={() => moveFocus(pageParts.main)}>
        {props.skip}
      </Pressable>
    )}
    <View role="banner" className="cy-page__top">
      <TopTitle title={props.title} back={props.back} />
      {props.language}
    </View>
    {props.banner !== undefined && <View className="cy-page__banner">{props.banner}</View>}
    <View role="main" {...reachable(pageParts.main)} className="cy-page__main">
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

const TopTitle = ({ title, back }: Pick<PageProps, 'title' | 'back'>) => (
  <View className="cy-page__where">
    {back !== undefined && (
      <Pressable label={back.words} role="link" className="cy-page__back" onPress={back.onPress}>
        <Icon name="back" />
      </Pressable>
    )}
    {title === undefined ? (
      <View className="cy-page__title" />
    ) : (
      <View role="heading" {...aria({ level: 1 })} {...reachable(pageParts.title)} className="cy-page__title">
        {title}
      </View>
    )}
  </View>
)

const onWeb = process.env.TARO_ENV === 'h5'

// By `moveFocus`, not by the keyboard.
const reachable = (id: string) => (onWeb ? { id, tabIndex: -1 } : {})
