import { Text, View } from '@tarojs/components'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { outcomeCopy } from '@/ui/outcome-copy'
import type { MinutesDraft } from './minutes-draft'

interface TheirMinutesSheetProps {
  theirs: MinutesDraft
  onTake: () => void
  onKeepMine: () => void
  onClose: () => void
}

/** What somebody else saved in the meantime, and which of the two is gone on with. */
export function TheirMinutesSheet({ theirs, onTake, onKeepMine, onClose }: TheirMinutesSheetProps) {
  return (
    <BottomSheet title="别人刚存的纪要" onClose={onClose}>
      <Text>{theirs.summary}</Text>
      {theirs.items.map(({ number, title, discussed, outcome, decision }) => (
        <View className="stack" key={number}>
          <Text className="heading">
            {number} {title}
            {outcome && `：${outcomeCopy[outcome].word}`}
          </Text>
          <Text>{discussed}</Text>
          {decision && <Text>怎么定的：{decision}</Text>}
        </View>
      ))}
      <Text className="second">用别人写的，您手机里写的就换掉了。用我写的，存的时候会换掉别人写的。</Text>
      <ActionButton label="用别人写的，接着改" onTap={onTake} />
      <ActionButton label="还用我写的" tone="plain" onTap={onKeepMine} />
    </BottomSheet>
  )
}
