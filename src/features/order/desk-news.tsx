import { View } from '@tarojs/components'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'

/** As many as are counted; more are simply many. */
const mostCounted = 50

const countWord = (page: { items: unknown[]; cursor?: string }) =>
  page.cursor ? `${page.items.length} 多` : `${page.items.length}`

/** What else waits for the manager; what waits for nobody is not shown. */
export function DeskNews({ stationId }: { stationId: string }) {
  const wishes = useRemote('wish.review-list', { stationId, limit: mostCounted }).data
  const calls = useRemote('notice.call-list', { stationId, limit: mostCounted }).data
  const rows = [
    wishes && wishes.items.length > 0 && (
      <ListRow
        key="wishes"
        icon="heart"
        title={`心愿待审 ${countWord(wishes)} 条`}
        detail="看一看，能不能放到心愿墙上"
        onTap={() => openPage('review-wishes', { stationId })}
      />
    ),
    calls && calls.items.length > 0 && (
      <ListRow
        key="calls"
        icon="phone"
        title={`${countWord(calls)} 个人微信通知不到`}
        detail="打个电话，告诉一声"
        onTap={() => openPage('calls', { stationId })}
      />
    ),
  ].filter(Boolean)
  if (rows.length === 0) return null
  return (
    <View className="card">
      <View>{rows}</View>
    </View>
  )
}
