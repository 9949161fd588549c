import { Text } from '@tarojs/components'
import { useAction } from '@/platform/action'
import { askToNotify, usePreparedToNotify, useSubscribeQuestion } from '@/platform/notify'
import { useRemote } from '@/platform/remote'
import { goBack } from '@/platform/route'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { Loaded } from '@/ui/loaded'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { useToast } from '@/ui/toast'
import { CodeCard } from '../../code-card'
import { RoleRows } from '../../role-rows'

/** The person's code, and what they hold. */
export default function CodePage() {
  const me = useRemote('member.me', {})
  const toast = useToast()
  const join = useAction('member.join', me.set)
  const question = useSubscribeQuestion()
  usePreparedToNotify()
  const askForCode = () => {
    // First thing in the tap: WeChat takes its question only there.
    askToNotify(['role-changed'])
    join.run({})
  }
  return (
    <Screen top={{ title: '我的编号', onBack: goBack }} toast={toast} over={<SubscribeSheet question={question} />}>
      <Loaded remote={me}>
        {({ code, roles }) => (
          <>
            {code ? (
              <CodeCard code={code} toast={toast} />
            ) : (
              <Message
                icon="person"
                title="您还没有编号"
                actions={<ActionButton label="要一个编号" isBusy={join.isBusy} onTap={askForCode} />}
              >
                <Text>要当楼长、志愿者、管理员，先要有一个编号，念给社区就行。</Text>
              </Message>
            )}
            <FaultLine failure={join.failure} />
            {roles.length > 0 && (
              <>
                <Text className="heading">我的职责</Text>
                <RoleRows
                  roles={roles}
                  isOwn
                  onEnded={() => {
                    me.reload()
                    toast.say('结束了')
                  }}
                />
              </>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
