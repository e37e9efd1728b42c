import { View } from '@tarojs/components'
import type { Action } from './action.ts'
import { aria } from './aria.ts'
import { language, type Language } from './language.ts'
import { Pressable } from './pressable.tsx'
import './language-switch.scss'

export interface LanguageSwitchProps<Value extends string> {
  readonly label: string
  /** Each named in its own language. */
  readonly choices: readonly {
    readonly value: Value
    readonly words: string
    readonly lang: Language
  }[]
  readonly value: Value
  /** To the languages that are not shown. */
  readonly more?: Action | undefined
  readonly onChoose: (value: Value) => void
}

export const LanguageSwitch = <Value extends string>(props: LanguageSwitchProps<Value>) => (
  <View role="group" {...aria({ label: props.label })} className="cy-languages">
    {props.choices.map(({ value, words, lang }) => (
      <Pressable
        key={value}
        pressed={value === props.value}
        className={`cy-languages__one ${value === props.value ? 'cy-languages__one--on' : ''}`}
        onPress={() => props.onChoose(value)}
      >
        <View {...language(lang)}>{words}</View>
      </Pressable>
    ))}
    {props.more !== undefined && (
      <Pressable className="cy-languages__one" label={props.more.label} onPress={props.more.onPress}>
        {props.more.words}
      </Pressable>
    )}
  </View>
)
