import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import { language, type Language } from './language.ts'
import './heading.scss'

export interface HeadingProps {
  readonly level: 1 | 2 | 3
  readonly words: string
  /** With an id, `moveFocus(id)` can bring the reader here after the screen changed. */
  readonly id?: string | undefined
  readonly lang?: Language | undefined
}

export const Heading = ({ level, words, id, lang }: HeadingProps) => (
  <View
    role="heading"
    {...aria({ level })}
    {...language(lang)}
    {...(id === undefined ? {} : { id, tabIndex: -1 })}
    className={`cy-heading cy-heading--${level}`}
  >
    {words}
  </View>
)
