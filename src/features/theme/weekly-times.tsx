import { Text, View } from '@tarojs/components'
import { ActionButton } from '@/ui/action-button'
import { Chip } from '@/ui/chip'
import { TextField } from '@/ui/text-field'
import { weekdayNames } from '@/ui/time-copy'
import { TimeField } from '@/ui/time-field'
import type { WeeklyTime } from './weekly'
import './weekly-times.scss'

interface WeeklyTimesProps {
  times: WeeklyTime[]
  onChange: (times: WeeklyTime[]) => void
  error?: string
}

export const usualTime: WeeklyTime = { weekdays: [], from: 540, until: 600, capacity: 5 }

const toggled = (weekdays: number[], weekday: number) =>
  weekdays.includes(weekday)
    ? weekdays.filter((other) => other !== weekday)
    : [...weekdays, weekday].sort((a, b) => a - b)

/** On which weekdays, from when until when, for how many. */
export function WeeklyTimes({ times, onChange, error }: WeeklyTimesProps) {
  const change = (at: number, part: Partial<WeeklyTime>) =>
    onChange(times.map((time, i) => (i === at ? { ...time, ...part } : time)))
  return (
    <View className="card">
      <Text className="heading">什么时间</Text>
      {times.map((time, i) => (
        // A time has no identity but its place in the list.
        <View className="weekly" key={i}>
          <View className="wrap">
            {weekdayNames.map((name, at) => (
              <Chip
                key={name}
                label={name}
                isOn={time.weekdays.includes(at + 1)}
                onTap={() => change(i, { weekdays: toggled(time.weekdays, at + 1) })}
              />
            ))}
          </View>
          <View className="wrap weekly-row">
            <TimeField label="几点开始" minutes={time.from} onChange={(from) => change(i, { from })} />
            <Text>到</Text>
            <TimeField label="几点结束" minutes={time.until} onChange={(until) => change(i, { until })} />
          </View>
          <TextField
            label="每次最多几位"
            keyboard="number"
            maxLength={3}
            value={time.capacity > 0 ? String(time.capacity) : ''}
            onChange={(text) => change(i, { capacity: Number(text.replace(/\D/g, '')) })}
          />
          {times.length > 1 && (
            <ActionButton
              label="去掉这个时间"
              tone="text"
              onTap={() => onChange(times.filter((_, other) => other !== i))}
            />
          )}
        </View>
      ))}
      {error && <Text className="field-error">{error}</Text>}
      <ActionButton label="再加一个时间" tone="plain" onTap={() => onChange([...times, usualTime])} />
    </View>
  )
}
