import { Text, View } from '@tarojs/components'
import type { Output } from '@/contracts/api'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { Pressable } from '@/ui/pressable'
import { ageWord } from '@/ui/time-copy'
import { forWhomCopy, kindWord } from '@/ui/wish-copy'
import './review-row.scss'

type ReviewItem = Output<'wish.review-list'>['items'][number]

/** Something that waits to be looked at: what, since when, whether the machine has doubts; one's own waits for others. */
export function ReviewRow({ item, now }: { item: ReviewItem; now: Date }) {
  const { id, title, kind, forWhom, estateName, at, review, verdict, isOwnReview } = item
  const isDoubtful = verdict !== undefined && verdict !== 'pass'
  const open = () => openPage('wish', { id })
  return (
    <View className="card">
      <Pressable className="wish-review" onTap={open}>
        <Text className="heading">{title}</Text>
        <Badge
          tone={isDoubtful ? 'waiting' : 'quiet'}
          text={isDoubtful ? '请细看' : review === 'wish' ? '新心愿' : '感谢的话'}
        />
        <Text className="second">
          {[`${ageWord(now.getTime() - Date.parse(at))}许的`, estateName, forWhomCopy[forWhom], kindWord(kind)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Pressable>
      {isOwnReview ? (
        <Text className="second">这条要别人来审</Text>
      ) : (
        <ActionButton label={review === 'wish' ? '看一看，定下来' : '看看感谢的话'} tone="plain" onTap={open} />
      )}
    </View>
  )
}
