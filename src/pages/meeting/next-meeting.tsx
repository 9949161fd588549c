import { Text, View } from '@tarojs/components'
import type { MeetingSummary } from '@/contracts/meeting'
import { openPage } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { holidayWord, meetingStatus, meetingWhen, placeWord, seatsWord } from '@/ui/meeting-copy'
import { useMode } from '@/ui/mode'
import { Pressable } from '@/ui/pressable'
import './next-meeting.scss'

/** The next meeting: when first, whether there is room, what is talked about. 长辈版 keeps to when, where and one's own place. */
export function NextMeeting({ meeting, now }: { meeting: MeetingSummary; now: Date }) {
  const { isLarge } = useMode()
  const { id, estateName, venue, startsAt, agenda, mine } = meeting
  const { word, tone } = meetingStatus(meeting, now)
  const said = mine ? placeWord(mine) : ''
  const when = holidayWord(meeting) || meetingWhen(startsAt, now)
  const isAhead = now.getTime() < Date.parse(startsAt)
  const seats = seatsWord(meeting, now)
  return (
    <View className="card">
      <Pressable className="next-meeting" onTap={() => openPage('meeting', { id })}>
        <View className="row">
          <Text className="second">
            {estateName}
            {isAhead ? '下次的会' : '的会'}
          </Text>
          <Badge tone={tone} text={word} />
        </View>
        <Text className="title phrases">{isLarge || !seats ? when : `${when} · ${seats}`}</Text>
        {isLarge && seats && <Text className="heading">{seats}</Text>}
        <Text>{venue}</Text>
        {said && <Text className="heading">{said}</Text>}
        {!isLarge &&
          agenda.map((item) => (
            <View className="row next-meeting-item" key={item.number}>
              <Text>
                {item.number} {item.title}
              </Text>
              <Text className="second unbroken">{item.minutes} 分钟</Text>
            </View>
          ))}
        {agenda.length === 0 && !isLarge && <Text className="second">议什么还没定，您可以提</Text>}
        {isLarge && agenda.length > 0 && <Text>议 {agenda.length} 件事</Text>}
      </Pressable>
      <ActionButton label="看这次的会" icon="talk" tone="plain" onTap={() => openPage('meeting', { id })} />
    </View>
  )
}
