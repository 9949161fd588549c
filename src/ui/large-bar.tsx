import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './large-bar.scss'

interface LargeBarProps {
  items: { icon: IconName; label: string; isHere: boolean; onTap: () => void }[]
}

/** 长辈版's way around: few places, large, with words. */
export function LargeBar({ items }: LargeBarProps) {
  return (
    <View className="large-bar">
      {items.map(({ icon, label, isHere, onTap }) => (
        <Pressable key={label} className={classNames('large-bar-item', isHere && 'is-here')} onTap={onTap}>
          <Icon name={icon} />
          <Text>{label}</Text>
        </Pressable>
      ))}
    </View>
  )
}
