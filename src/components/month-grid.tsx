import { View } from '@tarojs/components'
import { useId } from 'react'
import { aria } from './aria.ts'
import { Icon } from './icon.tsx'
import { DayCell, type MonthDay } from './month-day.tsx'
import { Pressable } from './pressable.tsx'
import { useRoving } from './use-roving.ts'
import './month-grid.scss'

interface Turn {
  readonly label: string
  readonly onPress: () => void
}

export interface MonthGridProps {
  readonly title: string
  /** Spoken name of the grid. */
  readonly label: string
  /** Seven, in the order of the columns. */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[]
  /** Empty cells before the first day. */
  readonly blanks: number
  readonly days: readonly MonthDay[]
  readonly selected: string | null
  readonly onChoose: (date: string) => void
  /** A tap on a day that is not free: say why. */
  readonly onExplain?: ((date: string) => void) | undefined
  readonly previous?: Turn | undefined
  readonly next?: Turn | undefined
}

/** One month. Free days are cells that look tappable; every other day carries the word why not. */
export const MonthGrid = (props: MonthGridProps) => {
  const { days, selected } = props
  const chosen = days.findIndex((day) => day.date === selected)
  const firstFree = days.findIndex((day) => day.state === 'free')
  const start = chosen === -1 ? firstFree : chosen
  const roving = useRoving({ id: useId(), count: days.length, columns: 7, start })
  const turns: Readonly<Record<string, Turn | undefined>> = {
    PageUp: props.previous,
    PageDown: props.next,
  }
  const onKey = (index: number, key: string): boolean => {
    turns[key]?.onPress()
    return turns[key] !== undefined || roving.onKey(index, key)
  }
  return (
    <View className="cy-month">
      <View className="cy-month__top">
        <View className="cy-month__title" role="heading" {...aria({ level: 2, live: 'polite' })}>
          {props.title}
        </View>
        {props.previous !== undefined && <TurnButton turn={props.previous} icon="back" />}
        {props.next !== undefined && <TurnButton turn={props.next} icon="forward" />}
      </View>
      <View {...webRole('grid')} {...aria({ label: props.label })}>
        <View {...webRole('row')} className="cy-month__row">
          {props.weekdays.map(({ short, long }) => (
            <View key={long} {...webRole('columnheader')} {...aria({ label: long })} className="cy-month__weekday">
              {short}
            </View>
          ))}
        </View>
        {weeksOf(props.blanks, days).map((week) => (
          <View key={week.key} {...webRole('row')} className="cy-month__row">
            {week.cells.map((cell, column) =>
              cell === null ? (
                <View key={column} />
              ) : (
                <DayCell
                  key={cell.day.date}
                  id={roving.idOf(cell.index)}
                  day={cell.day}
                  selected={cell.day.date === selected}
                  tabStop={roving.isStop(cell.index)}
                  onKey={(key) => onKey(cell.index, key)}
                  onChoose={props.onChoose}
                  onExplain={props.onExplain}
                />
              ),
            )}
          </View>
        ))}
      </View>
    </View>
  )
}

const TurnButton = ({ turn, icon }: { readonly turn: Turn; readonly icon: 'back' | 'forward' }) => (
  <Pressable label={turn.label} className="cy-month__turn" onPress={turn.onPress}>
    <Icon name={icon} size={24} />
  </Pressable>
)

// WeChat's screen readers know no grids: there every day is a button of its own.
const webRole = (name: 'grid' | 'row' | 'columnheader') => (process.env.TARO_ENV === 'h5' ? { role: name } : {})

interface Cell {
  readonly index: number
  readonly day: MonthDay
}

const weeksOf = (blanks: number, days: readonly MonthDay[]) => {
  const cells: readonly (Cell | null)[] = [
    ...Array.from({ length: blanks }, () => null),
    ...days.map((day, index) => ({ index, day })),
  ]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => {
    const seven = cells.slice(week * 7, week * 7 + 7)
    return { key: seven.find((cell) => cell !== null)?.day.date ?? 'blank', cells: seven }
  })
}
