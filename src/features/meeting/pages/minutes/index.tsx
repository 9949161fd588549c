import { Text } from '@tarojs/components'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { openPage, usePageParams } from '@/platform/route'
import { useShare } from '@/platform/share'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { monthWord } from '@/ui/meeting-copy'
import { Message } from '@/ui/message'
import { MeetingScreen } from '../../meeting-screen'
import { MinutesPage } from '../../minutes-page'

/** What a meeting decided, once it is published. Opens signed out, from a share card or a notice. */
export default function MeetingMinutesPage() {
  const { id = '' } = usePageParams()
  const meeting = useRemote('meeting.get', { meetingId: id })
  const { data } = meeting
  useReturn(meeting.reload)
  useShare(() => data && { title: `${data.estateName}${monthWord(data.month)}纪要`, page: 'minutes', params: { id } })
  if (data?.minutes?.publishedAt) return <MinutesPage remote={{ ...meeting, data }} />
  return (
    <MeetingScreen title="会议纪要">
      <Loaded remote={meeting}>
        {({ can }) => (
          <Message
            icon="list"
            title="纪要还没出来"
            actions={
              can.saveMinutes ? (
                <ActionButton label="写会议纪要" onTap={() => openPage('write-minutes', { id })} />
              ) : (
                <ActionButton label="看这次的会" onTap={() => openPage('meeting', { id })} />
              )
            }
          >
            <Text>开完会，书记看过以后，大家都能在这里看。</Text>
          </Message>
        )}
      </Loaded>
    </MeetingScreen>
  )
}
