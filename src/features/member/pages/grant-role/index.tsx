import { Text } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { goBack } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { roleWord } from '@/ui/station-copy'
import { useToast } from '@/ui/toast'
import { GrantForm } from '../../grant-form'

/** For those above: gives somebody a role. */
export default function GrantRolePage() {
  const me = useRemote('member.me', {})
  const toast = useToast()
  return (
    <Screen top={{ title: '授予职责', onBack: goBack }} toast={toast}>
      <Loaded remote={me}>
        {({ can }) =>
          can.grant.length > 0 ? (
            <GrantForm kinds={can.grant} onGranted={(kind) => toast.say(`好了，对方现在是${roleWord(kind)}`)} />
          ) : (
            <Message icon="person" title="这里给上一级用">
              <Text>您现在没有能授予的职责。</Text>
            </Message>
          )
        }
      </Loaded>
    </Screen>
  )
}
