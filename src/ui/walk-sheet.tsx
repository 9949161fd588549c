import { Text, View } from '@tarojs/components'
import { ActionButton } from './action-button'
import { BottomSheet } from './bottom-sheet'

interface WalkSheetProps {
  to: { name: string; address: string; place: { lng: number; lat: number } }
  onCopy: () => void
  onClose: () => void
}

/** Where the phone opens no map of its own: the way in words, to copy or to show to somebody. */
export function WalkSheet({ to, onCopy, onClose }: WalkSheetProps) {
  return (
    <BottomSheet title="去这里" onClose={onClose}>
      <View>
        <Text className="heading">{to.name}</Text>
        <View>{to.address}</View>
        <View className="second">
          东经 {to.place.lng.toFixed(5)} 北纬 {to.place.lat.toFixed(5)}
        </View>
      </View>
      <Text className="second">这里打不开导航。可以复制地址，到地图软件里查，或拿给别人看。</Text>
      <ActionButton label="复制地址" onTap={onCopy} />
    </BottomSheet>
  )
}
