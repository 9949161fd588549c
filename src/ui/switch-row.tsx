import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Pressable } from './pressable'
import './list-row.scss'
import './switch-row.scss'

interface SwitchRowProps {
  title: string
  detail: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** A setting: the whole row is the switch. */
export function SwitchRow({ title, detail, isOn, onChange }: SwitchRowProps) {
  return (
    <Pressable className="list-row" role="switch" isOn={isOn} label={title} onTap={() => onChange(!isOn)}>
      <View className="list-row-words">
        <Text>{title}</Text>
        <Text className="second">{detail}</Text>
      </View>
      <View className={classNames('switch', isOn && 'is-on')}>
        <View className="switch-knob" />
      </View>
      <Text className="switch-word">{isOn ? '开' : '关'}</Text>
    </Pressable>
  )
}
