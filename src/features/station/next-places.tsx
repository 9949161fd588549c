import { Text, View } from '@tarojs/components'
import type { AreaCoverage } from '@/contracts/coverage'
import type { Place } from '@/contracts/place'
import { ActionButton } from '@/ui/action-button'

interface NextPlacesProps {
  coverage: AreaCoverage
  planned?: Place
  onTry: (place: Place | undefined) => void
}

/** Where a station would help most, and what it would do if it stood there. */
export function NextPlaces({ coverage: { proposals, areProposalsBest, gained }, planned, onTry }: NextPlacesProps) {
  if (planned)
    return (
      <View className="card">
        <Text className="heading">试着加一个驿站：多 {gained ?? 0} 栋走得到</Text>
        <ActionButton label="不加了" tone="plain" onTap={() => onTry(undefined)} />
      </View>
    )
  if (proposals.length === 0) return null
  return (
    <View className="card">
      <Text className="heading">下一个建在哪里好</Text>
      {proposals.map(({ near, place, adds }) => (
        <View key={near.id}>
          <Text>
            {[...near.within.slice(-2), near.name].join(' ')}附近：多 {adds} 栋走得到
          </Text>
          <ActionButton label="试试看" tone="text" onTap={() => onTry(place)} />
        </View>
      ))}
      {!areProposalsBest && <Text className="second">从一部分楼栋里选出来的，不一定是最好的。</Text>}
    </View>
  )
}
