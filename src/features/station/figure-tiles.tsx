import { Text, View } from '@tarojs/components'
import './figure-tiles.scss'

interface FigureTilesProps {
  figures: { stations: number; openNow: number; fiveStar: number; fourStar: number }
}

export function FigureTiles({ figures: { stations, openNow, fiveStar, fourStar } }: FigureTilesProps) {
  const tiles = [
    { name: '驿站', count: stations },
    { name: '亮灯中', count: openNow },
    { name: '五星', count: fiveStar },
    { name: '四星', count: fourStar },
  ]
  return (
    <View className="figures">
      {tiles.map(({ name, count }) => (
        <View className="figure" key={name}>
          <Text className="figure-number">{count}</Text>
          <Text className="second">{name}</Text>
        </View>
      ))}
    </View>
  )
}
