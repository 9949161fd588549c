import { Text, View } from '@tarojs/components'
import type { WishSummary } from '@/contracts/wish'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { Pressable } from '@/ui/pressable'
import { forWhomCopy, kindWord, wishNext, wishStatus } from '@/ui/wish-copy'
import './wish-card.scss'

/** A wish on the wall: what, for whom, how long there is, and the one thing to do. */
export function WishCard({ wish, now }: { wish: WishSummary; now: Date }) {
  const { id, title, kind, forWhom, forName, estateName, stationName, status, isMine, isMyClaim } = wish
  const { word, tone } = wishStatus(status)
  const open = () => openPage('wish', { id })
  const where = estateName ?? stationName
  return (
    <View className="card">
      <Pressable className="wish-card" onTap={open}>
        <Text className="heading">{title}</Text>
        <View className="wrap second">
          <Badge tone={tone} text={word} />
          {wishNext(wish, now)}
        </View>
        <Text className="second">
          {[where, forName ? `替${forName}许的` : forWhomCopy[forWhom], kindWord(kind)].filter(Boolean).join(' · ')}
        </Text>
      </Pressable>
      {status === 'open' && !isMine && !isMyClaim && <ActionButton label="我来帮忙" tone="plain" onTap={open} />}
    </View>
  )
}
