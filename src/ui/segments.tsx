import { View } from '@tarojs/components'
import { spokenAs } from './aria'
import { classNames } from './class-names'
import { Pressable } from './pressable'
import './segments.scss'

interface SegmentsProps<T extends string> {
  options: readonly { value: T; label: string }[]
  chosen: T
  onChoose: (value: T) => void
}

/** Two to four views of one page, side by side. */
export function Segments<T extends string>({ options, chosen, onChoose }: SegmentsProps<T>) {
  return (
    <View className="segments" {...spokenAs('tablist')}>
      {options.map(({ value, label }) => (
        <Pressable
          key={value}
          role="tab"
          className={classNames('segment', value === chosen && 'is-on')}
          isOn={value === chosen}
          onTap={() => onChoose(value)}
        >
          {label}
        </Pressable>
      ))}
    </View>
  )
}
