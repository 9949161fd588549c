import { Text, View } from '@tarojs/components'
import { closedStatuses } from '@/contracts/order.const'
import { useReturn } from '@/platform/lifecycle'
import { openPage } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { ListRow } from '@/ui/list-row'
import { OrderRow } from '@/ui/order-row'

const most = 2
const isClosed = (status: string) => closedStatuses.some((closed) => closed === status)

/** What the person has ordered and what comes next, the soonest first; nothing for who has ordered nothing. */
export function NextOrders({ now }: { now: Date }) {
  const { items = [], reload } = usePages('mine', (part) => call('order.mine', part), 'my-orders')
  useReturn(reload)
  if (items.length === 0) return null
  const next = items
    .filter(({ status }) => !isClosed(status))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .slice(0, most)
  return (
    <View className="card">
      <Text className="heading">我的预约</Text>
      <View>
        {next.map((order) => (
          <OrderRow key={order.id} order={order} now={now} onTap={() => openPage('order', { orderId: order.id })} />
        ))}
        <ListRow title="全部预约" icon="list" onTap={() => openPage('orders')} />
      </View>
    </View>
  )
}
