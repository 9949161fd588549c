import { Text, View } from '@tarojs/components'
import type { MeetingView } from '@/contracts/meeting'
import { Badge } from '@/ui/badge'
import { holidayWord, meetingStatus, meetingWhen, monthWord } from '@/ui/meeting-copy'
import { Notice } from '@/ui/notice'

/** The meeting at a glance, as its manager needs it: how it stands, when, and how many come. */
export function RunHead({ meeting, now }: { meeting: MeetingView; now: Date }) {
  const { estateName, month, startsAt, venue, status, reason, coming, waiting, seats, seatsLeft, attended } = meeting
  const { word, tone } = meetingStatus(meeting, now)
  // Nobody waits for a seat once it has begun.
  const isBegun = now.getTime() >= Date.parse(startsAt)
  const counts = [
    `${coming} 位说要来`,
    !isBegun && `座位占了 ${seats - seatsLeft}/${seats}`,
    !isBegun && waiting > 0 && `${waiting} 位排队`,
    attended !== undefined && `到了 ${attended} 位`,
  ]
  return (
    <>
      {reason && <Notice text={`${status === 'cancelled' ? '不开了' : '换过时间'}：${reason}`} />}
      {holidayWord(meeting) && <Notice text={`${holidayWord(meeting)}。下面是往后推的日子，可以就定这天，也可以换`} />}
      <View className="card">
        <View className="row">
          <Text className="second">
            {estateName} {monthWord(month)}
          </Text>
          <Badge tone={tone} text={word} />
        </View>
        <Text className="title">{meetingWhen(startsAt, now)}</Text>
        <Text>{venue}</Text>
        {status === 'announced' && <Text className="phrases">{counts.filter(Boolean).join(' · ')}</Text>}
      </View>
    </>
  )
}
