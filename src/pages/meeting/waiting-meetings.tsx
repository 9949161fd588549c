import { Text, View } from '@tarojs/components'
import type { MeetingSummary } from '@/contracts/meeting'
import type { MeView } from '@/contracts/member'
import { dayAt } from '@/contracts/opening.calc'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'
import { isOn, meetingWhen, monthWord } from '@/ui/meeting-copy'

const mostWaiting = 3
const runs = ['station-manager', 'community-staff', 'street-staff', 'county-staff']

/** What is next to do with it. */
function toDo(meeting: MeetingSummary, now: Date): string {
  const { status, isOver, startsAt } = meeting
  if (isOver) return '开完了，写纪要'
  if (status === 'proposed') return '定下哪天开'
  if (isOn(meeting, now)) return '正在开，来了的给签到'
  const isToday = dayAt(new Date(startsAt)) === dayAt(now)
  const told = isToday ? '开门签到' : '发了通知，等开会'
  return `${meetingWhen(startsAt, now)} · ${status === 'planned' ? '定议题、发通知' : told}`
}

/** For whoever runs meetings: what waits for them, and the way to all the rest. */
export function WaitingMeetings({ me }: { me: MeView }) {
  const area = me.roles.find(({ kind }) => runs.includes(kind))?.area
  const { data, reload } = useRemote('meeting.list', area && { areaId: area.id, when: 'to-do', limit: mostWaiting })
  useReturn(reload)
  if (!area) return null
  const now = new Date()
  const areaId = area.id
  return (
    <View className="card">
      <Text className="heading">{data?.items.length ? '等您办的会' : '您管的会'}</Text>
      <View>
        {data?.items.map((meeting) => (
          <ListRow
            key={meeting.id}
            title={`${meeting.estateName} ${monthWord(meeting.month)}`}
            detail={toDo(meeting, now)}
            onTap={() => openPage(meeting.isOver ? 'write-minutes' : 'run-meeting', { id: meeting.id })}
          />
        ))}
        <ListRow icon="list" title={`${area.name}的会`} onTap={() => openPage('meetings', { areaId })} />
      </View>
    </View>
  )
}
