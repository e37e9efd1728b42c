import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChipRow } from '../../../components/chip-row.tsx'
import { Field } from '../../../components/field.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { readTypedDays } from '../../../lib/typed-date.ts'
import './limit-choice.scss'

interface LimitChoiceProps {
  readonly days: number | null
  readonly onChoose: (days: number | null) => void
}

const common = [5, 7, 10, 20] as const
const own = 'own'

/** Usual limits as chips, any other as a number. None is chosen beforehand: no limit holds everywhere. */
export const LimitChoice = ({ days, onChoose }: LimitChoiceProps) => {
  const { dueDate } = useProgressText().progress
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const chips = [
    ...common.map((limit) => ({
      key: String(limit),
      words: String(limit),
      label: dueDate.workingDays(limit),
      selected: typed === null && days === limit,
    })),
    { key: own, words: dueDate.own, selected: typed !== null },
  ]
  const choose = (key: string): void => {
    setTyped(key === own ? '' : null)
    setLeft(false)
    onChoose(key === own ? null : Number(key))
  }
  const type = (value: string): void => {
    setTyped(value)
    setLeft(false)
    onChoose(readTypedDays(value))
  }
  return (
    <View className="cy-limit">
      <View className="cy-limit__label">{dueDate.limitLabel}</View>
      <ChipRow label={dueDate.limitLabel} mode="one" chips={chips} onPress={choose} />
      {typed !== null && (
        <Field
          id="due-days"
          label={dueDate.ownLabel}
          hint={dueDate.ownHint}
          error={left && readTypedDays(typed) === null ? dueDate.ownFault : undefined}
          value={typed}
          type="number"
          maxLength={2}
          onInput={type}
          onBlur={() => setLeft(typed !== '')}
        />
      )}
    </View>
  )
}
