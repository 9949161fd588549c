import { Text, View } from '@tarojs/components'
import type { BallotView } from '@/contracts/ballot'
import type { BallotChoice } from '@/contracts/ballot.const'
import { choiceCopy } from './ballot-copy'

/** What was chosen, item by item, to be looked at once more. */
export function ChoiceSummary({ items, choices }: { items: BallotView['items']; choices: readonly BallotChoice[] }) {
  return (
    <View className="stack">
      {items.map(({ number, title }, i) => (
        <View className="row" key={number}>
          <Text>{`${number}. ${title}`}</Text>
          <Text className="heading unbroken">{choices[i] && choiceCopy[choices[i]]}</Text>
        </View>
      ))}
    </View>
  )
}
