import { View } from '@tarojs/components'
import { BottomSheet } from '@/ui/bottom-sheet'
import { ListRow } from '@/ui/list-row'

interface StationSheetProps {
  stations: { entry: { id: string; name: string }; walkMinutes: number }[]
  onChoose: (stationId: string) => void
  onClose: () => void
}

/** Which station takes care of the wish: those nearby. */
export function StationSheet({ stations, onChoose, onClose }: StationSheetProps) {
  return (
    <BottomSheet title="归哪个驿站管" onClose={onClose}>
      <View>
        {stations.map(({ entry: { id, name }, walkMinutes }) => (
          <ListRow
            key={id}
            title={name}
            detail={`走 ${walkMinutes} 分钟`}
            onTap={() => {
              onChoose(id)
              onClose()
            }}
          />
        ))}
      </View>
    </BottomSheet>
  )
}
