import type { OrderSummary } from '../contracts/order'
import { Badge } from './badge'
import { ListRow } from './list-row'
import { useMode } from './mode'
import { nextWord, orderStatusCopy, whenWord } from './order-copy'

interface OrderRowProps {
  order: OrderSummary
  now: Date
  onTap: () => void
}

/** One of the person's own orders: when and what, then what comes next. 长辈版 has no room for a badge beside it. */
export function OrderRow({ order, now, onTap }: OrderRowProps) {
  const { isLarge } = useMode()
  const { status, startsAt, themeName, callName } = order
  const { word, tone } = orderStatusCopy[status]
  const words = [isLarge && word, themeName, callName && `替${callName}约的`, nextWord(order)]
  return (
    <ListRow
      title={whenWord(startsAt, now)}
      detail={words.filter(Boolean).join(' · ')}
      end={isLarge ? undefined : <Badge tone={tone} text={word} />}
      onTap={onTap}
    />
  )
}
