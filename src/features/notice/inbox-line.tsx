import { Text, View } from '@tarojs/components'
import type { InboxItem } from '@/contracts/notice'
import { Icon } from '@/ui/icon'
import { Pressable } from '@/ui/pressable'
import { clockWord } from '@/ui/time-copy'
import '../../ui/list-row.scss'
import './inbox-line.scss'

/** What somebody was told; unread until it is opened. The dot has its word for those who do not see it. */
export function InboxLine({ item, onOpen }: { item: InboxItem; onOpen: (item: InboxItem) => void }) {
  const { title, body, at, isRead, forName } = item
  const whose = forName && `替${forName}办的事`
  const said = [!isRead && '没读', title, body, clockWord(at), whose].filter(Boolean).join('，')
  return (
    <Pressable className="list-row" label={said} onTap={() => onOpen(item)}>
      <View className={isRead ? 'inbox-dot' : 'inbox-dot is-new'} />
      <View className="list-row-words">
        <Text className={isRead ? undefined : 'heading'}>{title}</Text>
        <Text>{body}</Text>
        <Text className="second">{[clockWord(at), whose].filter(Boolean).join(' · ')}</Text>
      </View>
      <Icon name="right" />
    </Pressable>
  )
}
