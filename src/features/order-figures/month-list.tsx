import { Text, View } from '@tarojs/components'
import type { Input } from '@/contracts/api'
import type { OrderSummary } from '@/contracts/order'
import { openPage } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { orderStatusCopy, whenWord } from '@/ui/order-copy'
import { PageList } from '@/ui/page-list'

type Ask = Pick<Input<'order.month'>, 'stationId' | 'month' | 'statuses' | 'isRated'>

/** The orders that a figure counts, by time. */
export function MonthList({ ask }: { ask: Ask }) {
  const pages = usePages(JSON.stringify(ask), (part) => call('order.month', { ...ask, ...part }))
  const now = new Date()
  return (
    <PageList pages={pages} isStepped empty={<Text className="second">一个也没有。</Text>}>
      {(items) => (
        <View className="card">
          <View>
            {items.map((order) => (
              <MonthRow key={order.id} order={order} now={now} />
            ))}
          </View>
        </View>
      )}
    </PageList>
  )
}

function MonthRow({ order, now }: { order: OrderSummary; now: Date }) {
  const { id, number, startsAt, themeName, callName, people, status, isMine } = order
  const { word, tone } = orderStatusCopy[status]
  return (
    <ListRow
      title={`${whenWord(startsAt, now)} ${themeName}`}
      detail={[`${number} 号`, callName, `${people} 人`].filter(Boolean).join(' · ')}
      end={<Badge tone={tone} text={status === 'done' && !isMine ? '等对方确认' : word} />}
      onTap={() => openPage('order', { orderId: id })}
    />
  )
}
