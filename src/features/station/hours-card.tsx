import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { dayAt } from '@/contracts/opening.calc'
import type { StationView } from '@/contracts/station'
import { ActionButton } from '@/ui/action-button'
import { dayWord, spansWord, weekdayNames } from '@/ui/time-copy'
import './hours-card.scss'

/** Today first; the week and the coming exceptions on request. */
export function HoursCard({ station: { opening, secretaryHours, hasNightLight } }: { station: StationView }) {
  const [isWhole, setWhole] = useState(false)
  const now = new Date()
  const today = dayAt(now)
  const weekday = (new Date(today).getUTCDay() + 6) % 7
  const exceptions = Object.entries(opening.days)
    .filter(([day]) => day >= today)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <View className="card">
      <View className="row">
        <Text className="heading">今天 {weekdayNames[weekday]}</Text>
        <Text>{spansWord(opening.days[today]?.spans ?? opening.week[weekday] ?? [])}</Text>
      </View>
      {isWhole &&
        opening.week.map((spans, i) => (
          <View className="row" key={weekdayNames[i]}>
            <Text>{weekdayNames[i]}</Text>
            <Text>{spansWord(spans)}</Text>
          </View>
        ))}
      {exceptions.map(([day, { spans, reason }]) => (
        <View className="row" key={day}>
          <Text>{dayWord(day, now)}</Text>
          <Text>{[spansWord(spans), reason].filter(Boolean).join(' · ')}</Text>
        </View>
      ))}
      <ActionButton label={isWhole ? '收起' : '看一周的时间'} tone="text" onTap={() => setWhole(!isWhole)} />
      {hasNightLight && <Text className="second">夜里门口亮灯</Text>}
      {secretaryHours && (
        <View className="row">
          <Text className="heading">找书记</Text>
          <Text>{secretaryHours}</Text>
        </View>
      )}
    </View>
  )
}
