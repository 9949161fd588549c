import { View } from '@tarojs/components'

export default function Page() {
  return <View aria-label="x">我的</View>
}
