import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import { Pressable } from './pressable.tsx'
import { whenChanged } from './when-changed.ts'

export interface MonthDay {
  /** `YYYY-MM-DD`; only handed back. */
  readonly date: string
  readonly number: string
  /** Free places, or the word why it is not free: "12", "full", "closed". At most 7 Latin letters. */
  readonly word: string
  /** The whole day, spoken: "Tuesday 24 November, 31 places". */
  readonly label: string
  readonly state: 'free' | 'full' | 'closed' | 'past'
  /** 休 or 班. */
  readonly badge?: { readonly words: string; readonly tone: 'closed' | 'soon' } | undefined
  readonly today?: boolean | undefined
  /** The last date that is safe for the reader, or one past it; `label` says so too. */
  readonly mark?: 'last-safe' | 'late' | undefined
}

export interface DayCellProps {
  readonly id: string
  readonly day: MonthDay
  readonly selected: boolean
  readonly tabStop: boolean
  readonly onKey: (key: string) => boolean
  readonly onChoose: (date: string) => void
  readonly onExplain?: ((date: string) => void) | undefined
}

// "24" and "31" are spoken as "Tuesday 24 November, 31 places". On the web these words are text of the cell, because an
// `aria-label` must repeat what is written as it is written (WCAG 2.5.3).
const onWeb = process.env.TARO_ENV === 'h5'

// On WeChat the name of a button stands for all that is in it.
const unspoken = onWeb ? aria({ hidden: true }) : {}

/** A day that is not free is marked disabled, but a tap may still explain it. */
export const DayCell = whenChanged(function DayCell(props: DayCellProps) {
  const { id, day, selected, tabStop, onKey, onChoose, onExplain } = props
  const free = day.state === 'free'
  const { badge } = day
  return (
    <Pressable
      id={onWeb ? id : undefined}
      role={onWeb ? 'gridcell' : 'button'}
      label={onWeb ? undefined : day.label}
      selected={onWeb || selected ? selected : undefined}
      unavailable={!free}
      disabled={!free && onExplain === undefined}
      current={day.today === true ? 'date' : undefined}
      tabStop={tabStop}
      onKey={onKey}
      className={classOf(day, selected)}
      onPress={() => (free ? onChoose(day.date) : onExplain?.(day.date))}
    >
      {onWeb && <View className="cy-spoken">{day.label}</View>}
      <View {...unspoken} className="cy-day__number">
        {day.number}
      </View>
      <View {...unspoken} className="cy-day__word">
        {day.word}
      </View>
      {badge !== undefined && (
        <View {...unspoken} className={`cy-day__badge cy-day__badge--${badge.tone}`}>
          {badge.words}
        </View>
      )}
    </Pressable>
  )
})

const classOf = ({ state, today, badge, mark }: MonthDay, selected: boolean): string =>
  [
    'cy-day',
    `cy-day--${state}`,
    selected && 'cy-day--on',
    today === true && 'cy-day--today',
    badge !== undefined && 'cy-day--badged',
    mark !== undefined && `cy-day--${mark}`,
  ]
    .filter(Boolean)
    .join(' ')
