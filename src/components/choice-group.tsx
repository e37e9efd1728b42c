import { View } from '@tarojs/components'
import { useId } from 'react'
import { aria } from './aria.ts'
import { Pressable } from './pressable.tsx'
import { useRoving } from './use-roving.ts'
import './choice.scss'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly words: string
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface ChoiceGroupProps<Value extends string> {
  /** The question. */
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChoose: (value: Value) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** On the first choice, so that an error summary can lead here. */
  readonly id?: string | undefined
}

/** One of a few, each with its own line. */
export const ChoiceGroup = <Value extends string>(props: ChoiceGroupProps<Value>) => {
  const { label, choices, value, hint, error } = props
  const start = choices.findIndex((choice) => choice.value === value)
  const roving = useRoving({ id: useId(), firstId: props.id, count: choices.length, columns: 1, start })
  const described = [hint, error].filter((words) => words !== undefined).join(' ')
  return (
    <View
      role="radiogroup"
      {...aria({ label: described === '' ? label : `${label} ${described}` })}
      className={`cy-choices ${error === undefined ? '' : 'cy-choices--wrong'}`}
    >
      <View className="cy-choices__label">{label}</View>
      {hint !== undefined && <View className="cy-choices__hint">{hint}</View>}
      {error !== undefined && <View className="cy-choices__error">{error}</View>}
      {choices.map((choice, index) => (
        <Pressable
          key={choice.value}
          id={roving.idOf(index)}
          role="radio"
          className={`cy-choice ${choice.value === value ? 'cy-choice--on' : ''}`}
          checked={choice.value === value}
          disabled={choice.disabled}
          tabStop={roving.isStop(index)}
          onKey={(key) => roving.onKey(index, key)}
          onPress={() => props.onChoose(choice.value)}
        >
          <View {...aria({ hidden: true })} className="cy-choice__dot" />
          <View className="cy-choice__body">
            <View className="cy-choice__words">{choice.words}</View>
            {choice.hint !== undefined && <View className="cy-choice__hint">{choice.hint}</View>}
          </View>
        </Pressable>
      ))}
    </View>
  )
}
