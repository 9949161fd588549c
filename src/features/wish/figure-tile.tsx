import { Text, View } from '@tarojs/components'
import './figure-tile.scss'

export function FigureTile({ name, count }: { name: string; count: number }) {
  return (
    <View className="figure-tile">
      <Text className="figure-tile-number">{count}</Text>
      <Text className="second">{name}</Text>
    </View>
  )
}
