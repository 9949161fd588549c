import { View } from '@tarojs/components'
import { mostWishDays } from '@/contracts/wish.const'
import { Choices } from '@/ui/choices'
import { DayField } from '@/ui/day-field'
import { dayAfter, type WishDraft } from './wish-draft'

const options = [
  { value: 'week', label: '一周内' },
  { value: 'fortnight', label: '两周内' },
  { value: 'month', label: '一个月内' },
  { value: 'none', label: '不急' },
  { value: 'day', label: '选一天' },
] as const

/** Until when: one tap for what is usual, a calendar for a day of its own. */
export function WhenField({ by, onChange }: { by: WishDraft['by']; onChange: (by: WishDraft['by']) => void }) {
  const now = new Date()
  const chosen = typeof by === 'object' ? 'day' : by
  return (
    <View className="choices">
      <Choices
        label="什么时候以前"
        options={options}
        chosen={chosen}
        onChoose={(value) => onChange(value === 'day' ? { day: dayAfter(7, now) } : value)}
      />
      {typeof by === 'object' && (
        <DayField
          label="哪一天以前"
          day={by.day}
          from={dayAfter(0, now)}
          until={dayAfter(mostWishDays, now)}
          onChange={(day) => onChange({ day })}
        />
      )}
    </View>
  )
}
