import { Image, Text, View } from '@tarojs/components'
import type { WishView } from '@/contracts/wish'
import { Badge } from '@/ui/badge'
import { Notice } from '@/ui/notice'
import { Timeline } from '@/ui/timeline'
import { forWhomCopy, kindWord, wishNext, wishStatus } from '@/ui/wish-copy'
import { timelineEntries } from './timeline-copy'
import './wish-facts.scss'

const reasonTitles: Partial<Record<WishView['status'], string>> = {
  'asked-back': '驿站请您改一改',
  declined: '没有通过的原因',
  withdrawn: '不要了的原因',
  claimed: '许愿人说还没办好',
  open: '许愿人说还没办好',
}

const thanksNote = {
  'in-review': '感谢的话（驿站看过后给大家看）',
  shown: '许愿人的感谢',
  hidden: '感谢的话（没有展示，可以换个说法）',
}

/** What is wished, how it stands and what has happened. */
export function WishFacts({ wish }: { wish: WishView }) {
  const { title, detail, status, kind, forWhom, forName, estateName, stationName, photos, reason, thanks, myPeople } =
    wish
  const now = new Date()
  const { word, tone } = wishStatus(status)
  return (
    <>
      {reason && <Notice text={`${reasonTitles[status] ?? '说明'}：${reason}`} />}
      <View className="card">
        <View className="wrap">
          <Badge tone={tone} text={word} />
          <Text className="second">{wishNext(wish, now)}</Text>
        </View>
        <Text className="title">{title}</Text>
        <Text>{detail}</Text>
        {photos.map((address) => (
          <Image
            key={address}
            className="wish-photo"
            src={address}
            mode="aspectFill"
            lazyLoad
            aria-label="许愿人拍的照片"
          />
        ))}
        <Text className="second">
          {[
            forName ? `替${forName}许的` : forWhomCopy[forWhom],
            kindWord(kind),
            estateName,
            stationName,
            myPeople && `您认领了 ${myPeople} 人`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </View>
      {thanks && (
        <View className="card">
          <Text className="second">{thanksNote[thanks.state]}</Text>
          <Text>“{thanks.words}”</Text>
        </View>
      )}
      <View className="card">
        <Text className="heading">进展</Text>
        <Timeline entries={timelineEntries(wish, now)} />
      </View>
    </>
  )
}
