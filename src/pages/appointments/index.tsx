import { Text, View } from '@tarojs/components'

export default function Appointments() {
  return (
    <View role="main" aria-label="预约">
      <Text>预约</Text>
    </View>
  )
}
