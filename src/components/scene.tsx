import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import './scene.scss'

export interface SceneProps {
  readonly name: 'empty' | 'error' | 'offline' | 'done'
}

/** A small drawing over words that say the same: one mask for the ground, one for the lines. */
export const Scene = ({ name }: SceneProps) => (
  <View {...aria({ hidden: true })} className={`cy-scene cy-scene--${name}`}>
    <View className="cy-scene__ground" />
    <View className="cy-scene__lines" />
  </View>
)
