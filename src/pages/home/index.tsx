import { Text, View } from '@tarojs/components'

export default function Home() {
  return (
    <View role="main" aria-label="首页">
      <Text>首页</Text>
    </View>
  )
}
