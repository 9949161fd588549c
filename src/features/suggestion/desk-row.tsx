import { Text, View } from '@tarojs/components'
import type { Output } from '@/contracts/api'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { ageWord } from '@/ui/time-copy'
import { mainOffers, type Offer } from './acts'
import { dueWord, groupCopy, kindCopy, numberWord } from './suggestion-copy'

export type DeskItem = Output<'suggestion.desk'>['items'][number]

/** What one tap on the row's button does; what is to be read first opens its page. */
export function offerOf({ group, can }: DeskItem): Offer | undefined {
  if (group === 'review') return undefined
  if (group === 'discuss') return can.discuss ? { act: 'discuss', label: '', isOffered: () => true } : undefined
  return mainOffers.find((offer) => offer.isOffered(can))
}

const lookWord = '看这条建议'

interface DeskRowProps {
  item: DeskItem
  now: Date
  isBusy: boolean
  onAct: (offer: Offer) => void
}

/** Something that waits: what, since when, until when, and the one thing to do. */
export function DeskRow({ item, now, isBusy, onAct }: DeskRowProps) {
  const { id, areaId, ballotId, title, number, estateName, kind, since, group, dueOn, isOverdue } = item
  const { verdict, isOwnReview } = item
  const offer = offerOf(item)
  const mark = isOverdue ? '到期没办好' : verdict && verdict !== 'pass' ? '请细看' : groupCopy[group].word
  const waits = `${ageWord(now.getTime() - Date.parse(since))}到这一步`
  const look = () => openPage('suggestion', { id })
  const vote = () =>
    ballotId ? openPage('ballot', { id: ballotId }) : openPage('open-ballot', { areaId, suggestionId: id })
  const act = group === 'vote' ? vote : offer && (() => onAct(offer))
  const label = group === 'vote' && !ballotId ? '发起投票' : groupCopy[group].act
  return (
    <View className="card">
      <View className="row">
        <Text className="heading">{title}</Text>
        <Badge tone={isOverdue || mark === '请细看' ? 'waiting' : 'quiet'} text={mark} />
      </View>
      <Text className="second">
        {[estateName, numberWord(number), kindCopy[kind], dueOn ? dueWord(dueOn, now) : waits].join(' · ')}
      </Text>
      {isOwnReview && <Text className="second">这条要别人来审</Text>}
      {act ? (
        <View className="suggestion-acts">
          <ActionButton label={label} tone="plain" isBusy={isBusy} onTap={act} />
          <ActionButton label={lookWord} tone="text" onTap={look} />
        </View>
      ) : (
        <ActionButton label={isOwnReview ? lookWord : label} tone="plain" onTap={look} />
      )}
    </View>
  )
}
