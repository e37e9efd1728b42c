import { View } from '@tarojs/components'
import { useId } from 'react'
import { aria } from './aria.ts'
import { Chip } from './chip.tsx'
import type { IconName } from './icon.tsx'
import { useRoving } from './use-roving.ts'
import './chip.scss'

export interface ChipChoice<Key extends string> {
  readonly key: Key
  readonly words: string
  readonly label?: string | undefined
  readonly icon?: IconName | undefined
  readonly selected?: boolean | undefined
}

export interface ChipRowProps<Key extends string> {
  /** Spoken name of the group. */
  readonly label: string
  /** One of many, any of many, or plain actions. */
  readonly mode: 'one' | 'many' | 'actions'
  readonly chips: readonly ChipChoice<Key>[]
  readonly onPress: (key: Key) => void
  /** Slides sideways instead of wrapping. */
  readonly sliding?: boolean | undefined
}

export const ChipRow = <Key extends string>(props: ChipRowProps<Key>) => {
  const { label, mode, chips, sliding = false } = props
  const start = chips.findIndex((chip) => chip.selected === true)
  const roving = useRoving({ id: useId(), count: chips.length, columns: 1, start })
  const one = mode === 'one'
  return (
    <View
      role={one ? 'radiogroup' : 'group'}
      {...aria({ label })}
      className={`cy-chips ${sliding ? 'cy-chips--sliding' : ''}`}
    >
      {chips.map((chip, index) => (
        <Chip
          key={chip.key}
          id={roving.idOf(index)}
          role={one ? 'radio' : 'button'}
          words={chip.words}
          label={chip.label}
          icon={chip.icon}
          selected={mode === 'actions' ? undefined : chip.selected === true}
          tabStop={!one || roving.isStop(index)}
          onKey={one ? (key) => roving.onKey(index, key) : undefined}
          onPress={() => props.onPress(chip.key)}
        />
      ))}
    </View>
  )
}
