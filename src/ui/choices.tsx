import { Text, View } from '@tarojs/components'
import { spokenAs } from './aria'
import { Chip } from './chip'
import './choices.scss'

interface ChoicesProps<T extends string> {
  label: string
  /** The label is spoken only: what is to be chosen is plain to see. */
  isLabelHidden?: boolean
  options: readonly { value: T; label: string }[]
  chosen?: T
  onChoose: (value: T) => void
  /** Said under the choices. */
  error?: string
}

/** One of a few, all of them in sight. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { label, isLabelHidden, options, chosen, onChoose, error } = props
  return (
    <View className="choices" {...spokenAs('radiogroup')} aria-label={label}>
      {!isLabelHidden && <Text className="heading">{label}</Text>}
      <View className="wrap">
        {options.map(({ value, label: name }) => (
          <Chip key={value} role="radio" label={name} isOn={value === chosen} onTap={() => onChoose(value)} />
        ))}
      </View>
      {error && <Text className="field-error">{error}</Text>}
    </View>
  )
}
