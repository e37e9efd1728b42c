import { Text, View } from '@tarojs/components'
import './index.scss'

const rows = Array.from({ length: 30 }, (_, index) => index + 1)

export default function List() {
  return (
    <View className="list">
      {rows.map((row) => (
        <View key={row} className="row">
          <Text className="title">北京市公安局出入境接待大厅 {row}</Text>
          <Text className="note">北京市东城区安定门东大街2号</Text>
        </View>
      ))}
    </View>
  )
}
