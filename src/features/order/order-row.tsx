import type { OrderSummary } from '@/contracts/order'
import { openPage } from '@/platform/route'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { nextWord, orderStatusCopy, whenWord } from '@/ui/order-copy'

/** One of the person's own orders: when and what, then what comes next. */
export function OrderRow({ order, now }: { order: OrderSummary; now: Date }) {
  const { word, tone } = orderStatusCopy[order.status]
  return (
    <ListRow
      title={whenWord(order.startsAt, now)}
      detail={[order.themeName, order.callName && `替${order.callName}约的`, nextWord(order)]
        .filter(Boolean)
        .join(' · ')}
      end={<Badge tone={tone} text={word} />}
      onTap={() => openPage('order', { orderId: order.id })}
    />
  )
}
