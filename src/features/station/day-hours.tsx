import { Text, View } from '@tarojs/components'
import type { Span } from '@/contracts/opening.const'
import { ActionButton } from '@/ui/action-button'
import { TimeField } from '@/ui/time-field'
import './day-hours.scss'

interface DayHoursProps {
  name: string
  spans: Span[]
  onChange: (spans: Span[]) => void
}

const usual: Span = { from: 510, until: 1080 }

/** What follows the last span: the evening after an afternoon. */
const nextAfter = (spans: Span[]): Span | undefined => {
  const last = spans[spans.length - 1]
  if (!last) return usual
  return last.until <= 1260 && spans.length < 4 ? { from: last.until + 60, until: last.until + 120 } : undefined
}

/** One weekday's spans: each from and until, one more, or closed. */
export function DayHours({ name, spans, onChange }: DayHoursProps) {
  const more = nextAfter(spans)
  const change = (at: number, part: Partial<Span>) =>
    onChange(spans.map((span, i) => (i === at ? { ...span, ...part } : span)))
  return (
    <View className="day-hours">
      <Text className="heading">{name}</Text>
      {spans.length === 0 && <Text className="second">不开</Text>}
      {spans.map(({ from, until }, i) => (
        // Spans have no identity but their place in the day.
        <View className="day-hours-span" key={i}>
          <TimeField label={`${name}开门`} minutes={from} onChange={(minutes) => change(i, { from: minutes })} />
          <Text>到</Text>
          <TimeField label={`${name}关门`} minutes={until} onChange={(minutes) => change(i, { until: minutes })} />
          <View className="row-action">
            <ActionButton label="去掉" tone="text" onTap={() => onChange(spans.filter((_, other) => other !== i))} />
          </View>
        </View>
      ))}
      {more && (
        <View className="row-action">
          <ActionButton
            label={spans.length === 0 ? '这天开' : '再加一段'}
            tone="text"
            onTap={() => onChange([...spans, more])}
          />
        </View>
      )}
    </View>
  )
}
