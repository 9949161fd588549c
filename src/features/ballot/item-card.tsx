import { Text, View } from '@tarojs/components'
import type { BallotView } from '@/contracts/ballot'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { matterCopy } from './ballot-copy'
import { resultWords } from './result-copy'

/** One thing that is voted on: what it takes to pass, and once it is over what became of it, in sentences. */
export function ItemCard({ item }: { item: BallotView['items'][number] }) {
  const { number, title, matter, count, suggestionId } = item
  const { name, rule } = matterCopy[matter]
  return (
    <View className="card">
      <View className="row">
        <Text className="heading">{`${number}. ${title}`}</Text>
        {count && <Badge tone={count.isPassed ? 'done' : 'quiet'} text={count.isPassed ? '通过了' : '没通过'} />}
      </View>
      {count ? (
        resultWords(matter, count).map((words) => <Text key={words}>{words}</Text>)
      ) : (
        <Text className="second">{`${name}：${rule}`}</Text>
      )}
      {suggestionId && (
        <ActionButton label="看看这条建议" tone="text" onTap={() => openPage('suggestion', { id: suggestionId })} />
      )}
    </View>
  )
}
