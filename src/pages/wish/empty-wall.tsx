import { Text } from '@tarojs/components'
import { ActionButton } from '@/ui/action-button'
import { Message } from '@/ui/message'
import type { View } from './use-wall'

const copy: Record<View, { title: string; text: string }> = {
  near: { title: '附近还没有心愿', text: '邻居许了心愿，会出现在这里。' },
  all: { title: '这里还没有心愿', text: '换个挑法看看，或先许一个。' },
  mine: { title: '您还没许过心愿', text: '写两句就行。驿站看过以后，就有人来帮。' },
  claims: { title: '您还没认领心愿', text: '看看有没有您能帮上的。' },
}

/** What will be here, and where to look meanwhile. */
export function EmptyWall({ view, onAll }: { view: View; onAll: () => void }) {
  return (
    <Message
      icon="heart"
      title={copy[view].title}
      actions={(view === 'near' || view === 'claims') && <ActionButton label="看看全部的" tone="plain" onTap={onAll} />}
    >
      <Text>{copy[view].text}</Text>
    </Message>
  )
}
