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

/** An overview as a picture: every tile carries its number, and a bar for comparing it with the largest. */
export const TileGrid = ({ label, tiles, onPress }: TileGridProps) => {
  const largest = Math.max(1, ...tiles.map(({ count }) => count))
  return (
    <View role="group" {...aria({ label })} className="cy-tiles">
      {tiles.map((tile) => (
        <Pressable
          key={tile.key}
          label={tile.label}
          pressed={tile.selected}
          className={`cy-tile ${tile.selected === true ? 'cy-tile--on' : ''}`}
          onPress={() => onPress(tile.key)}
        >
          <View className="cy-tile__words">{tile.words}</View>
          <View className="cy-tile__count">{tile.count}</View>
          <View {...aria({ hidden: true })} className="cy-tile__bar">
            <View className="cy-tile__part" style={{ width: `${Math.round((tile.count / largest) * 100)}%` }} />
          </View>
        </Pressable>
      ))}
    </View>
  )
}
