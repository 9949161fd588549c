import { Text, View } from '@tarojs/components'
import type { AreaCoverage } from '@/contracts/coverage'
import type { Place } from '@/contracts/place'
import { ActionButton } from '@/ui/action-button'
import { ListRow } from '@/ui/list-row'
import { placeName, shareWord } from './coverage-copy'

interface NextPlacesProps {
  coverage: AreaCoverage
  onTry: (place: Place) => void
}

/** Where a station would help most, in the order in which to build, and how good that choice surely is. */
export function NextPlaces({ coverage, onTry }: NextPlacesProps) {
  const { proposals, areProposalsBest, proposalsAtMost, all } = coverage
  if (proposals.length === 0) return null
  const unit = all.households > 0 ? '户' : '栋'
  return (
    <View className="card">
      <Text className="heading">下一个建在哪里好</Text>
      <View>
        {proposals.map(({ near, place, adds }, i) => (
          <ListRow
            key={near.id}
            title={`${i + 1}. ${placeName(near)}附近`}
            detail={`多 ${shareWord(adds, coverage)}走得到`}
            action={<ActionButton label="试试看" tone="text" onTap={() => onTry(place)} />}
          />
        ))}
      </View>
      <Text className="second">
        {areProposalsBest
          ? '在没有驿站的楼栋里选，这样选最多。'
          : `从一部分楼栋里选出来的，不一定最好：换别的地方最多也只多 ${proposalsAtMost} ${unit}。`}
      </Text>
    </View>
  )
}
