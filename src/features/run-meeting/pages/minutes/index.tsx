import { Text } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { openPage, usePageParams } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { MinutesForm } from '../../minutes-form'
import { RunScreen } from '../../run-screen'

/** Writes what a meeting decided, and publishes it. */
export default function WriteMinutesPage() {
  const { id = '' } = usePageParams()
  const meeting = useRemote('meeting.get', { meetingId: id })
  const { data } = meeting
  if (data?.can.saveMinutes) return <MinutesForm remote={{ ...meeting, data }} />
  return (
    <RunScreen title="写会议纪要">
      <Loaded remote={meeting}>
        {({ hasMinutes }) => (
          <Message
            icon="list"
            title={hasMinutes ? '纪要发布了' : '现在还不能写'}
            actions={
              <ActionButton
                label={hasMinutes ? '看会议纪要' : '看这次的会'}
                onTap={() => openPage(hasMinutes ? 'minutes' : 'meeting', { id })}
              />
            }
          >
            <Text>
              {hasMinutes ? '发布以后不能再改，可以在纪要那里加一条更正。' : '开会以后，由驿站、业委会或社区来写。'}
            </Text>
          </Message>
        )}
      </Loaded>
    </RunScreen>
  )
}
