import { Text, View } from '@tarojs/components'
import type { MeetingSummary } from '@/contracts/meeting'
import { openPage } from '@/platform/route'
import { Badge } from '@/ui/badge'
import { meetingStatus, meetingWhen, monthWord, placeWord, seatsWord } from '@/ui/meeting-copy'
import { Pressable } from '@/ui/pressable'
import './meeting-card.scss'

/** A meeting in a list: when, where, how it stands, and one's own place. */
export function MeetingCard({ meeting, now }: { meeting: MeetingSummary; now: Date }) {
  const { id, estateName, month, startsAt, venue, agenda, mine, status } = meeting
  const { word, tone } = meetingStatus(meeting, now)
  const facts = [
    seatsWord(meeting, now),
    agenda.length > 0 && `${status === 'closed' ? '议了' : '议'} ${agenda.length} 件`,
  ].filter(Boolean)
  return (
    <View className="card">
      <Pressable className="meeting-card" onTap={() => openPage('meeting', { id })}>
        <View className="row">
          <Text className="second">
            {estateName} {monthWord(month)}
          </Text>
          <Badge tone={tone} text={word} />
        </View>
        <Text className="heading">{meetingWhen(startsAt, now)}</Text>
        <Text className="second">{venue}</Text>
        {facts.length > 0 && <Text className="second">{facts.join(' · ')}</Text>}
        {mine && placeWord(mine) && <Text>{placeWord(mine)}</Text>}
      </Pressable>
    </View>
  )
}
