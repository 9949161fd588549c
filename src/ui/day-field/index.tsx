import { Picker, Text, View } from '@tarojs/components'
import '../time-field/time-field.scss'
import type { DayFieldProps } from './day-field'

/** A day, chosen from WeChat's own wheels. */
export function DayField({ label, day, from, until, onChange }: DayFieldProps) {
  return (
    <Picker
      mode="date"
      value={day ?? from}
      start={from}
      end={until}
      onChange={(event) => onChange(String(event.detail.value))}
    >
      <View className="time-field" aria-role="button" aria-label={`${label} ${day ?? ''}`}>
        <Text>{day ?? '选一天'}</Text>
      </View>
    </Picker>
  )
}
