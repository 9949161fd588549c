import { Text, View } from '@tarojs/components'
import { useReturn } from '@/platform/lifecycle'
import { openPage, openTab } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { Message } from '@/ui/message'
import { OrderRow } from '@/ui/order-row'
import { PageList } from '@/ui/page-list'
import { OrderScreen } from '../../order-screen'

/** All that the person ordered, for themselves and for those they help, the latest first. */
export default function MyOrdersPage() {
  const pages = usePages('mine', (part) => call('order.mine', part), 'my-orders')
  const now = new Date()
  useReturn(pages.reload)
  return (
    <OrderScreen title="全部预约">
      <PageList
        pages={pages}
        isStepped
        empty={
          <Message
            icon="hands"
            title="您还没约过服务"
            actions={<ActionButton label="看看能约什么" onTap={() => openTab('service')} />}
          >
            <Text>约了理发、维修这样的服务，这里能看到进度。</Text>
          </Message>
        }
      >
        {(items) => (
          <View className="card">
            <View>
              {items.map((order) => (
                <OrderRow
                  key={order.id}
                  order={order}
                  now={now}
                  onTap={() => openPage('order', { orderId: order.id })}
                />
              ))}
            </View>
          </View>
        )}
      </PageList>
    </OrderScreen>
  )
}
