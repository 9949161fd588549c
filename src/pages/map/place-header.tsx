import { Text, View } from '@tarojs/components'
import { Icon } from '@/ui/icon'
import { Pressable } from '@/ui/pressable'
import './place-header.scss'

interface PlaceHeaderProps {
  label: string
  /** What was found there. */
  found: string
  onChoose: () => void
  isMap: boolean
  onSwitch: () => void
}

/** Where stations are near to, how many there are, and the switch between list and map. */
export function PlaceHeader({ label, found, onChoose, isMap, onSwitch }: PlaceHeaderProps) {
  return (
    <View className="place">
      <Pressable className="place-words" label={`${label}，${found}，换地方`} onTap={onChoose}>
        <View className="place-text">
          <View className="place-line">
            <Text className="title">{label}</Text>
            <Icon name="down" />
          </View>
          <Text className="second">{found}</Text>
        </View>
      </Pressable>
      <Pressable className="place-switch" onTap={onSwitch}>
        <Icon name={isMap ? 'list' : 'pin'} />
        <Text>{isMap ? '列表' : '地图'}</Text>
      </Pressable>
    </View>
  )
}
