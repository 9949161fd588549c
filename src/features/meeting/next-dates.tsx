import { Text, View } from '@tarojs/components'
import type { MeetingScheduleView } from '@/contracts/meeting'
import { dayAt } from '@/contracts/opening.calc'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { dayNote, ruleDayWord, ruleWord } from './schedule-copy'

/** The rule in words, and the next six days, each with why it is not the usual one. */
export function NextDates({ schedule, now }: { schedule: MeetingScheduleView; now: Date }) {
  const { estateName, rule, isUsual, next, holidaysKnownUntil } = schedule
  const isAhead = ({ on }: { on: string }) => on >= dayAt(now)
  return (
    <>
      {rule.isPaused && <Notice text="现在先不开会，日子不往下排" />}
      <View className="card">
        <Text className="second">{estateName}</Text>
        <Text className="title">{ruleWord(rule)}</Text>
        <Text>
          开 {rule.minutes} 分钟，给居民留 {rule.seats} 个座
        </Text>
        <Text className="second">
          {rule.onHoliday === 'next-week' ? '赶上放假，推到下一个星期。' : '赶上放假，照常开。'}
          {isUsual && '这是全县都用的日子，小区可以自己改。'}
        </Text>
      </View>
      {!rule.isPaused && (
        <View className="card">
          <Text className="heading">往后几次</Text>
          <View>
            {next.filter(isAhead).map((date) => (
              <ListRow
                key={date.month}
                title={ruleDayWord(date.on, rule, now)}
                detail={dayNote(date, now) || undefined}
              />
            ))}
          </View>
          <Text className="second">{holidaysKnownUntil} 年以后哪天放假还没公布，公布了再调。</Text>
        </View>
      )}
    </>
  )
}
