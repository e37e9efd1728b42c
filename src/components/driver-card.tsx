import { View } from '@tarojs/components'
import { language } from './language.ts'
import './card.scss'
import './driver-card.scss'

export interface DriverCardProps {
  /** Words to the reader: "Show this to the driver". */
  readonly hint: string
  /** Chinese, as a driver reads it. */
  readonly address: string
  readonly name: string
}

export const DriverCard = ({ hint, address, name }: DriverCardProps) => (
  <View className="cy-card">
    <View className="cy-driver__hint">{hint}</View>
    <View {...language('zh-Hans')} className="cy-driver__address">
      {address}
    </View>
    <View {...language('zh-Hans')} className="cy-driver__name">
      {name}
    </View>
  </View>
)
