import { Text, View } from '@tarojs/components'
import type { Output } from '@/contracts/api'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { ageWord } from '@/ui/time-copy'
import { forWhomCopy, wishKindCopy } from '@/ui/wish-copy'

type ReviewItem = Output<'wish.review-list'>['items'][number]

/** Something that waits to be looked at: what, since when, and whether the machine has doubts. */
export function ReviewRow({ item, now }: { item: ReviewItem; now: Date }) {
  const { id, title, kind, forWhom, estateName, at, review, verdict } = item
  return (
    <View className="card">
      <View className="row">
        <Text className="heading">{title}</Text>
        <Badge
          tone={verdict === 'pass' ? 'quiet' : 'waiting'}
          text={verdict === 'pass' ? (review === 'wish' ? '新心愿' : '感谢的话') : '请细看'}
        />
      </View>
      <Text className="second">
        {[estateName, forWhomCopy[forWhom], wishKindCopy[kind], `${ageWord(now.getTime() - Date.parse(at))}许的`]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <ActionButton
        label={review === 'wish' ? '看一看，定下来' : '看看感谢的话'}
        tone="plain"
        onTap={() => openPage('wish', { id })}
      />
    </View>
  )
}
