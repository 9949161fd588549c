import { Picker, Text, View } from '@tarojs/components'
import { clockOf, minutesOf, type TimeFieldProps } from './time-field'
import './time-field.scss'

export { clockOf } from './time-field'

/** A time of day, chosen from WeChat's own wheels. */
export function TimeField({ label, minutes, onChange }: TimeFieldProps) {
  return (
    <Picker
      mode="time"
      value={clockOf(Math.min(minutes, 1439))}
      onChange={(event) => onChange(minutesOf(String(event.detail.value)) ?? minutes)}
    >
      <View className="time-field" aria-role="button" aria-label={`${label} ${clockOf(minutes)}`}>
        <Text>{clockOf(minutes)}</Text>
      </View>
    </Picker>
  )
}
