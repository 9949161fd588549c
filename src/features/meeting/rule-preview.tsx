import { Text, View } from '@tarojs/components'
import type { MeetingRule } from '@/contracts/meeting'
import { nextRuleDays } from '@/contracts/month.calc'
import { ruleDayWord } from './schedule-copy'

const shown = 3

interface RulePreviewProps {
  rule: MeetingRule
  /** The months whose meeting stays as it is. */
  taken: readonly string[]
  now: Date
}

/** What a rule would give, while it is being chosen. Which of the days are holidays the cloud knows, once it is saved. */
export function RulePreview({ rule, taken, now }: RulePreviewProps) {
  if (rule.isPaused) return <Text className="second">先不开会，日子不往下排。</Text>
  return (
    <View className="card">
      <Text className="heading">这样定，往后三次是</Text>
      {nextRuleDays(rule, now, shown, taken).map((day) => (
        <Text key={day}>{ruleDayWord(day, rule, now)}</Text>
      ))}
      <Text className="second">
        {rule.onHoliday === 'keep' ? '遇到放假也照常开。' : '遇到放假推到下星期，由您来定。'}
      </Text>
    </View>
  )
}
