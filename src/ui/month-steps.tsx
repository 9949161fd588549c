import { View } from '@tarojs/components'
import { monthAfter, monthAt } from '../contracts/month.calc'
import { ActionButton } from './action-button'

/** From month to month, no further than this one. */
export function MonthSteps({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  return (
    <View className="row">
      <ActionButton label="上个月" tone="plain" onTap={() => onChange(monthAfter(month, -1))} />
      {month < monthAt(new Date()) && (
        <ActionButton label="下个月" tone="plain" onTap={() => onChange(monthAfter(month, 1))} />
      )}
    </View>
  )
}
