import { Text } from '@tarojs/components'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Message } from '@/ui/message'
import type { Toast } from '@/ui/toast'
import { GroupList } from './group-list'
import { RegisterForm } from './register-form'

/** The groups of one station, and the form for another. */
export function StationGroups({ stationId, toast }: { stationId: string; toast: Toast }) {
  const pages = usePages(stationId, (part) => call('group.list', { stationId, ...part }))
  const registered = () => {
    toast.say('登记好了，联系人在“我的”里能看到')
    pages.reload()
  }
  return (
    <>
      <GroupList
        pages={pages}
        toast={toast}
        isStationShown={false}
        empty={
          <Message icon="hands" title="还没有登记的队伍">
            <Text>党支部、志愿服务队登记以后，能以自己的名义在驿站发布服务。</Text>
          </Message>
        }
      />
      <RegisterForm stationId={stationId} onDone={registered} />
    </>
  )
}
