import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { RunBody } from '../../run-body'
import { RunScreen } from '../../run-screen'

/** For whoever runs the meeting, standing: the day, what is talked about, the notice, the door. */
export default function RunMeetingPage() {
  const { id = '' } = usePageParams()
  const meeting = useRemote('meeting.get', { meetingId: id })
  const { data } = meeting
  useReturn(meeting.reload)
  if (!data)
    return (
      <RunScreen title="开会">
        <Loaded remote={meeting}>{() => null}</Loaded>
      </RunScreen>
    )
  return <RunBody remote={{ ...meeting, data }} />
}
