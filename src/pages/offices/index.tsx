import { Text, View } from '@tarojs/components'

export default function Offices() {
  return (
    <View role="main" aria-label="办理点">
      <Text>办理点</Text>
    </View>
  )
}
