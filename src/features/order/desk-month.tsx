import { Text, View } from '@tarojs/components'
import { dayAt } from '@/contracts/opening.calc'
import { useRemote } from '@/platform/remote'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'

/** The month in one line: how many came, and what they thought of it. */
export function DeskMonth({ stationId }: { stationId: string }) {
  const month = dayAt(new Date()).slice(0, 7)
  const { data } = useRemote('order.figures', { stationId, month })
  if (!data || data.total === 0) return null
  const of = (...statuses: string[]) =>
    data.byStatus.reduce((sum, { status, orders }) => sum + (statuses.includes(status) ? orders : 0), 0)
  const words = [
    `预约 ${data.total} 个`,
    `办完 ${of('done', 'confirmed')} 个，${data.people} 人次`,
    data.stars !== undefined && `评价 ${data.stars} 星`,
  ]
  return (
    <View className="card">
      <Text className="heading">这个月</Text>
      <ListRow
        title={words.filter(Boolean).join(' · ')}
        detail="点这里看每一个"
        onTap={() => openPage('order-month', { stationId })}
      />
    </View>
  )
}
