import { View } from '@tarojs/components'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { goBack, openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { ExportCard } from '../../export-card'
import { LeaveCard } from '../../leave-card'
import { PhoneCard } from '../../phone-card'

/** The person's own data: to see, to correct, to take along, to have deleted. */
export default function AccountPage() {
  const me = useRemote('member.me', {})
  const toast = useToast()
  useReturn(me.reload)
  return (
    <Screen top={{ title: '我的资料', onBack: goBack }} toast={toast}>
      <Loaded remote={me}>
        {(data) => (
          <>
            <View className="card">
              <ListRow
                icon="home"
                title={data.home ? data.home.map(({ name }) => name).join(' ') : '还没选住在哪里'}
                detail={data.callName ? `称呼：${data.callName}，点这里改` : '点这里选小区、写称呼'}
                onTap={() => openPage('home')}
              />
            </View>
            <PhoneCard me={data} onChange={me.set} toast={toast} />
            {data.code && (
              <>
                <ExportCard toast={toast} />
                <LeaveCard />
              </>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
