import { View } from '@tarojs/components'
import { ActionButton } from './action-button'
import { monthBy, thisMonth } from './month-copy'

/** From month to month, no further than this one. */
export function MonthSteps({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  return (
    <View className="row">
      <ActionButton label="上个月" tone="plain" onTap={() => onChange(monthBy(month, -1))} />
      {month < thisMonth(new Date()) && (
        <ActionButton label="下个月" tone="plain" onTap={() => onChange(monthBy(month, 1))} />
      )}
    </View>
  )
}
