import { View } from '@tarojs/components'
import type { Action } from './action.ts'
import { Icon, type IconName } from './icon.tsx'
import { TextLink } from './text-link.tsx'
import './note.scss'

export interface NoteProps {
  readonly tone: 'warn' | 'bad' | 'info'
  readonly words: string
  readonly title?: string | undefined
  readonly action?: Action | undefined
  /** It appeared by itself: read it aloud (`bad` at once, others when the reader pauses). */
  readonly spoken?: boolean | undefined
}

const icons = { warn: 'alert', bad: 'alert', info: 'info' } as const satisfies Record<string, IconName>

export const Note = ({ tone, words, title, action, spoken = false }: NoteProps) => (
  <View className={`cy-note cy-note--${tone}`} {...(spoken ? { role: tone === 'bad' ? 'alert' : 'status' } : {})}>
    <Icon name={icons[tone]} />
    <View className="cy-note__body">
      {title !== undefined && <View className="cy-note__title">{title}</View>}
      <View>{words}</View>
      {action !== undefined && <TextLink role="button" {...action} />}
    </View>
  </View>
)
