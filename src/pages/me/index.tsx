import { Text, View } from '@tarojs/components'

export default function Me() {
  return (
    <View role="main" aria-label="我的">
      <Text>我的</Text>
    </View>
  )
}
