import { Text } from '@tarojs/components'
import { sceneIn } from '@/contracts/scene.calc'
import { useHomeArea } from '@/platform/home-area'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { openPage, usePageParams } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { CheckInBody } from '../../check-in-body'
import { MeetingScreen } from '../../meeting-screen'

/** Checks in at the door. Opened from a meeting (`id`), from a scanned code (`scene`), or by itself for the next one. */
export default function CheckInPage() {
  const { id, scene } = usePageParams()
  const scanned = scene === undefined ? undefined : sceneIn(scene)
  const known = id ?? (scanned?.kind === 'meeting' ? scanned.id : undefined)
  const { area } = useHomeArea()
  const coming = useRemote('meeting.list', !known && area ? { areaId: area.id, when: 'coming', limit: 1 } : undefined)
  const meetingId = known ?? coming.data?.items[0]?.id
  const meeting = useRemote('meeting.get', meetingId ? { meetingId } : undefined)
  const { data } = meeting
  useReturn(meeting.reload)
  if (data) return <CheckInBody key={data.id} remote={{ ...meeting, data }} scanned={scanned?.code} />
  const isNowhere = !known && (area ? coming.data !== undefined && !meetingId : true)
  return (
    <MeetingScreen title="签到">
      {isNowhere ? (
        <Message
          icon="scan"
          title="没有要签到的会"
          actions={<ActionButton label="看看有哪些会" onTap={() => openPage('meetings')} />}
        >
          <Text>开会前一小时，从会的页面进来签到。</Text>
        </Message>
      ) : !known && !coming.data ? (
        <Loaded remote={coming}>{() => null}</Loaded>
      ) : (
        <Loaded remote={meeting}>{() => null}</Loaded>
      )}
    </MeetingScreen>
  )
}
