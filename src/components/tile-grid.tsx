import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import { Pressable } from './pressable.tsx'
import './tile-grid.scss'

export interface Tile {
  readonly key: string
  readonly words: string
  readonly count: number
  /** Spoken: the name with its count in words. */
  readonly label: string
  readonly selected?: boolean | undefined
}

export interface TileGridProps {
  /** Spoken name of the picture. */
  readonly label: string
  readonly tiles: readonly Tile[]
  readonly onPress: (key: string) => void
}

// As with the days of a month (month-day.tsx): on the web the spoken words are text of the tile, because an `aria-label`
// must repeat what is written as it is written (WCAG 2.5.3); on WeChat the name stands for all that is in it.
const onWeb = process.env.TARO_ENV === 'h5'
const unspoken = onWeb ? aria({ hidden: true }) : {}

/** An overview as a picture: every tile carries its number, and a bar for comparing it with the largest. */
export const TileGrid = ({ label, tiles, onPress }: TileGridProps) => {
  const largest = Math.max(1, ...tiles.map(({ count }) => count))
  return (
    <View role="group" {...aria({ label })} className="cy-tiles">
      {tiles.map((tile) => (
        <Pressable
          key={tile.key}
          label={onWeb ? undefined : tile.label}
          pressed={tile.selected}
          className={`cy-tile ${tile.selected === true ? 'cy-tile--on' : ''}`}
          onPress={() => onPress(tile.key)}
        >
          {onWeb && <View className="cy-spoken">{tile.label}</View>}
          <View {...unspoken} className="cy-tile__words">
            {tile.words}
          </View>
          <View {...unspoken} className="cy-tile__count">
            {tile.count}
          </View>
          <View {...aria({ hidden: true })} className="cy-tile__bar">
            <View className="cy-tile__part" style={{ width: `${Math.round((tile.count / largest) * 100)}%` }} />
          </View>
        </Pressable>
      ))}
    </View>
  )
}
