import { useReturn } from '@/platform/lifecycle'
import { usePreparedToNotify } from '@/platform/notify'
import { useRemote } from '@/platform/remote'
import { usePageParams } from '@/platform/route'
import { useShare } from '@/platform/share'
import { Loaded } from '@/ui/loaded'
import { meetingWhen } from '@/ui/meeting-copy'
import { MeetingBody } from '../../meeting-body'
import { MeetingScreen } from '../../meeting-screen'

/** One meeting. Opens signed out, from a share card or a notice. */
export default function MeetingDetailPage() {
  const { id = '' } = usePageParams()
  const meeting = useRemote('meeting.get', { meetingId: id })
  const { data } = meeting
  usePreparedToNotify()
  useReturn(meeting.reload)
  useShare(
    () =>
      data && {
        title: `${data.estateName}的会：${meetingWhen(data.startsAt, new Date())}`,
        page: 'meeting',
        params: { id },
      },
  )
  if (!data)
    return (
      <MeetingScreen title="小区的会">
        <Loaded remote={meeting}>{() => null}</Loaded>
      </MeetingScreen>
    )
  return <MeetingBody remote={{ ...meeting, data }} />
}
