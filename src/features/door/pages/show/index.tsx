import { Text } from '@tarojs/components'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { goBack, usePageParams } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { DoorScreen } from '../../door-screen'

/** Held up or stood at the door by whoever runs the meeting. */
export default function DoorPage() {
  const { id = '' } = usePageParams()
  const meeting = useRemote('meeting.get', { meetingId: id })
  useReturn(meeting.reload)
  return (
    <Screen top={{ title: '门口的签到码', onBack: goBack }}>
      <Loaded remote={meeting}>
        {(view) =>
          view.checkInCode ? (
            <DoorScreen meeting={view} code={view.checkInCode} />
          ) : (
            <Message icon="scan" title="现在没有签到码" actions={<ActionButton label="返回" onTap={goBack} />}>
              <Text>发了通知、还没写纪要的会，才有签到码。</Text>
            </Message>
          )
        }
      </Loaded>
    </Screen>
  )
}
