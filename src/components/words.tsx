import { View } from '@tarojs/components'
import { language, type Language } from './language.ts'
import './words.scss'

export interface WordsProps {
  readonly words: string
  /** lead 17, body 15, small 14, faint 12. */
  readonly size?: 'lead' | 'body' | 'small' | 'faint' | undefined
  readonly strong?: boolean | undefined
  readonly lang?: Language | undefined
}

/** A paragraph in one of the four sizes of running text. */
export const Words = ({ words, size = 'body', strong = false, lang }: WordsProps) => (
  <View {...language(lang)} className={`cy-words cy-words--${size} ${strong ? 'cy-words--strong' : ''}`}>
    {words}
  </View>
)
