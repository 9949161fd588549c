import { Text, View } from '@tarojs/components'
import { spokenAs } from './aria'
import { classNames } from './class-names'
import { Pressable } from './pressable'
import './stepper.scss'

interface StepperProps {
  label: string
  value: number
  least: number
  most: number
  unit: string
  onChange: (value: number) => void
}

/** A small number, counted up and down. */
export function Stepper({ label, value, least, most, unit, onChange }: StepperProps) {
  return (
    <View className="stepper">
      <Text className="stepper-label">{label}</Text>
      <Pressable
        className={classNames('stepper-step', value <= least && 'is-off')}
        label={`${label}少一${unit}`}
        isDisabled={value <= least}
        onTap={() => onChange(value - 1)}
      >
        −
      </Pressable>
      <Text className="stepper-value" {...spokenAs('status')}>
        {value} {unit}
      </Text>
      <Pressable
        className={classNames('stepper-step', value >= most && 'is-off')}
        label={`${label}多一${unit}`}
        isDisabled={value >= most}
        onTap={() => onChange(value + 1)}
      >
        +
      </Pressable>
    </View>
  )
}
