import { View } from '@tarojs/components'
import { useId } from 'react'
import { aria } from './aria.ts'
import { Pressable } from './pressable.tsx'
import { useRoving } from './use-roving.ts'
import { whenChanged } from './when-changed.ts'
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
        <SlotCell
          key={slot.key}
          id={roving.idOf(index)}
          slot={slot}
          selected={slot.key === selected}
          tabStop={roving.isStop(index)}
          onKey={(key) => roving.onKey(index, key)}
          onChoose={onChoose}
          onExplain={onExplain}
        />
      ))}
    </View>
  )
}

interface SlotCellProps extends Pick<SlotGridProps, 'onChoose' | 'onExplain'> {
  readonly id: string
  readonly slot: SlotChoice
  readonly selected: boolean
  readonly tabStop: boolean
  readonly onKey: (key: string) => boolean
}

const SlotCell = whenChanged(function SlotCell({ id, slot, selected, tabStop, ...on }: SlotCellProps) {
  return (
    <Pressable
      id={id}
      role="radio"
      label={slot.label}
      checked={selected}
      unavailable={!isFree(slot)}
      disabled={!isFree(slot) && on.onExplain === undefined}
      tabStop={tabStop}
      className={`cy-slot cy-slot--${slot.state} ${selected ? 'cy-slot--on' : ''}`}
      onKey={on.onKey}
      onPress={() => (isFree(slot) ? on.onChoose(slot.key) : on.onExplain?.(slot.key))}
    >
      <View className="cy-slot__time">{slot.time}</View>
      <View className="cy-slot__words">{slot.words}</View>
    </Pressable>
  )
})

const isFree = ({ state }: SlotChoice): boolean => state === 'free' || state === 'few'
