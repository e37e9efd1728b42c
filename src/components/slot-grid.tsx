import { View } from '@tarojs/components'
import { useId } from 'react'
import { aria } from './aria.ts'
import { Pressable } from './pressable.tsx'
import { useRoving } from './use-roving.ts'
import './slot-grid.scss'

export interface SlotChoice {
  readonly key: string
  readonly time: string
  /** "5 left", "full", "past". */
  readonly words: string
  /** Spoken: "09:30 to 10:00, 5 places left". */
  readonly label: string
  readonly state: 'free' | 'few' | 'full' | 'past'
}

export interface SlotGridProps {
  readonly label: string
  readonly slots: readonly SlotChoice[]
  readonly selected: string | null
  readonly onChoose: (key: string) => void
  /** A tap on a slot that is not free: say why. */
  readonly onExplain?: ((key: string) => void) | undefined
}

export const SlotGrid = ({ label, slots, selected, onChoose, onExplain }: SlotGridProps) => {
  const chosen = slots.findIndex((slot) => slot.key === selected)
  const start = chosen === -1 ? slots.findIndex(isFree) : chosen
  const roving = useRoving({ id: useId(), count: slots.length, columns: 3, start })
  return (
    <View role="radiogroup" {...aria({ label })} className="cy-slots">
      {slots.map((slot, index) => (
        <Pressable
          key={slot.key}
          id={roving.idOf(index)}
          role="radio"
          label={slot.label}
          checked={slot.key === selected}
          unavailable={!isFree(slot)}
          disabled={!isFree(slot) && onExplain === undefined}
          tabStop={roving.isStop(index)}
          className={`cy-slot cy-slot--${slot.state} ${slot.key === selected ? 'cy-slot--on' : ''}`}
          onKey={(key) => roving.onKey(index, key)}
          onPress={() => (isFree(slot) ? onChoose(slot.key) : onExplain?.(slot.key))}
        >
          <View className="cy-slot__time">{slot.time}</View>
          <View className="cy-slot__words">{slot.words}</View>
        </Pressable>
      ))}
    </View>
  )
}

const isFree = ({ state }: SlotChoice): boolean => state === 'free' || state === 'few'
