import { Text, View } from '@tarojs/components'
import type { MeetingView } from '@/contracts/meeting'
import { openPage } from '@/platform/route'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { holidayWord, meetingStatus, meetingWhen, monthWord, seatsWord } from '@/ui/meeting-copy'
import { Notice } from '@/ui/notice'
import { clockWord } from '@/ui/time-copy'
import { useWalkMinutes } from './use-walk-minutes'

/** When, where and whether there is room. */
export function MeetingHead({ meeting, now }: { meeting: MeetingView; now: Date }) {
  const { estateName, month, startsAt, endsAt, venue, stationId, status, reason, coming, attended } = meeting
  const { word, tone } = meetingStatus(meeting, now)
  const walk = useWalkMinutes(stationId, venue)
  const holiday = holidayWord(meeting)
  const seats = seatsWord(meeting, now)
  return (
    <>
      {reason && <Notice text={`${status === 'cancelled' ? '不开了' : '换过时间'}：${reason}`} />}
      {holiday && <Notice text={holiday} />}
      <View className="card">
        <View className="row">
          <Text className="second">
            {estateName} {monthWord(month)}
          </Text>
          <Badge tone={tone} text={word} />
        </View>
        <Text className="title">{meetingWhen(startsAt, now)}</Text>
        <Text className="phrases">
          开到 {clockWord(endsAt)}
          {seats && ` · ${seats}`}
        </Text>
        <ListRow
          icon="pin"
          title={walk ? `走 ${walk} 分钟 · ${venue}` : venue}
          detail="点这里看怎么走"
          onTap={() => openPage('station', { id: stationId })}
        />
        {status === 'planned' && !meeting.isOver && (
          <Text className="second">议什么定好、发了通知，就能在这里报名。</Text>
        )}
        {meeting.isOver && <Text className="second">开完了。纪要写好了，在这里看。</Text>}
        {attended !== undefined && <Text className="second">来了 {attended} 位</Text>}
        {attended === undefined && coming > 0 && <Text className="second">{coming} 位说要来</Text>}
      </View>
    </>
  )
}
