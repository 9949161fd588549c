import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Pressable } from './pressable'
import './figures.scss'

interface Figure {
  name: string
  count: number
  /** Its records are shown now. */
  isOpen?: boolean
  /** Opens the records behind it. */
  onTap?: () => void
}

/** A few numbers side by side, each with its word. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <View className="figures">
      {items.map(({ name, count, isOpen, onTap }) => {
        const inside = (
          <>
            <Text className="figure-number">{count} </Text>
            <Text className="second">{name}</Text>
          </>
        )
        return onTap ? (
          <Pressable
            key={name}
            className={classNames('figure', isOpen && 'is-on')}
            role="checkbox"
            isOn={isOpen}
            label={`${count} ${name}，看每一个`}
            onTap={onTap}
          >
            {inside}
          </Pressable>
        ) : (
          <View className="figure" key={name}>
            {inside}
          </View>
        )
      })}
    </View>
  )
}
