import { Text, View } from '@tarojs/components'
import './figures.scss'

/** A few numbers side by side, each with its word. */
export function Figures({ items }: { items: readonly { name: string; count: number }[] }) {
  return (
    <View className="figures">
      {items.map(({ name, count }) => (
        <View className="figure" key={name}>
          <Text className="figure-number">{count}</Text>
          <Text className="second">{name}</Text>
        </View>
      ))}
    </View>
  )
}
