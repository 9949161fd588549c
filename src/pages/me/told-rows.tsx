import { View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { useUnread } from '@/platform/unread'
import { ListRow } from '@/ui/list-row'

/** The inbox; and for whoever keeps a station, what waits there. */
export function ToldRows() {
  const unread = useUnread()
  const { data: me } = useRemote('member.me', {})
  const isKeeper = (me?.can.manageStations.length ?? 0) > 0
  const isCountyStaff = me?.roles.some(({ kind }) => kind === 'county-staff')
  return (
    <View className="card">
      <ListRow
        icon="talk"
        title={unread > 0 ? `消息 · ${unread} 条没看` : '消息'}
        detail="预约和心愿有进展，都写在这里"
        onTap={() => openPage('inbox')}
      />
      {isKeeper && (
        <>
          <ListRow icon="heart" title="心愿审核" detail="新心愿先给您看" onTap={() => openPage('review-wishes')} />
          <ListRow icon="phone" title="要告诉的人" detail="微信通知不到的，打个电话" onTap={() => openPage('calls')} />
        </>
      )}
      {isCountyStaff && (
        <ListRow icon="list" title="微信消息模板" detail="在微信后台要申请哪些" onTap={() => openPage('templates')} />
      )}
    </View>
  )
}
