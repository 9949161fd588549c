import { Text } from '@tarojs/components'
import { goBack, openPage } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { Message } from '@/ui/message'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { GroupList } from '../../group-list'

/** The groups that the person is in: what waits for them, and what they offer. */
export default function MyGroupsPage() {
  const pages = usePages('mine', (part) => call('group.mine', part))
  const toast = useToast()
  return (
    <Screen
      top={{ title: '我的队伍', onBack: goBack }}
      toast={toast}
      foot={
        pages.items?.length ? (
          <ActionButton label="看队里的预约" onTap={() => openPage('tasks', { view: 'mine' })} />
        ) : undefined
      }
    >
      <GroupList
        pages={pages}
        toast={toast}
        empty={
          <Message
            icon="hands"
            title="您现在不在哪支队伍里"
            actions={<ActionButton label="看我的编号" icon="person" onTap={() => openPage('code')} />}
          >
            <Text>想加入，把您的编号念给队伍的联系人。</Text>
          </Message>
        }
      />
    </Screen>
  )
}
