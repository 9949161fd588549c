import { Text, View } from '@tarojs/components'
import type { BallotSummary } from '@/contracts/ballot'
import { openPage } from '@/platform/route'
import { Badge } from '@/ui/badge'
import { Pressable } from '@/ui/pressable'
import { ballotStatus, endWord } from './ballot-copy'
import './ballot-row.scss'

/** A vote in a list: what it is about, how far it is, until when. */
export function BallotRow({ ballot, now }: { ballot: BallotSummary; now: Date }) {
  const { id, title, status, items, tookPart, all, estateName } = ballot
  const { word, tone } = ballotStatus(status)
  const passed = items.filter(({ count }) => count?.isPassed).length
  const state =
    status === 'closed' ? `${items.length} 项里通过了 ${passed} 项` : `${all.units} 户里 ${tookPart.units} 户投了票`
  return (
    <Pressable className="card ballot-card" onTap={() => openPage('ballot', { id })}>
      <View className="row">
        <Text className="heading">{title}</Text>
        <Badge tone={tone} text={word} />
      </View>
      <Text>{state}</Text>
      <Text className="second">{`${estateName} · ${endWord(ballot, now)}`}</Text>
    </Pressable>
  )
}
