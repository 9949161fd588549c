import { Text, View } from '@tarojs/components'
import type { BallotView } from '@/contracts/ballot'
import { dayAt } from '@/contracts/opening.calc'
import { clockWord, dayWord } from '@/ui/time-copy'
import { choiceCopy } from './ballot-copy'

/** The asker's units in this vote: voted or not; how, only to who cast it by phone. */
export function MyUnits({ ballot, now }: { ballot: BallotView; now: Date }) {
  if (ballot.myUnits.length === 0) return null
  return (
    <View className="card">
      <Text className="heading">我的房子</Text>
      {ballot.myUnits.map(({ unitId, label, votedAt, way, choices }) => (
        <View key={unitId}>
          <View>{label}</View>
          <Text className="second">
            {votedAt === undefined
              ? ballot.status === 'open'
                ? '还没有投票'
                : '没有投票'
              : `${dayWord(dayAt(new Date(votedAt)), now)} ${clockWord(votedAt)} 投了${way === 'paper' ? '纸质票' : '票'}${
                  choices
                    ? `：${choices.map((choice, i) => `第\u00a0${i + 1}\u00a0项${choiceCopy[choice]}`).join('，')}`
                    : ''
                }`}
          </Text>
        </View>
      ))}
    </View>
  )
}
