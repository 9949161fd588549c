import type { ReactNode } from 'react'
import type { OrderSummary, OrderView } from '@/contracts/order'
import type { Pages } from '@/platform/use-pages'
import { PageList } from '@/ui/page-list'
import type { Toast } from '@/ui/toast'
import { WorkCard } from './work-card'

interface WorkListProps {
  pages: Pages<OrderSummary>
  empty: ReactNode
  /** The list is of one day, which is said above it. */
  isToday?: boolean
  toast: Toast
}

/** An answer in the place of the item it is of. */
export const replaced = (answer: OrderView) => (items: OrderSummary[]) =>
  items.map((item) => (item.id === answer.id ? answer : item))

/** Orders to work off, by time. */
export function WorkList({ pages, empty, isToday, toast }: WorkListProps) {
  const now = new Date()
  return (
    <PageList pages={pages} isStepped empty={empty}>
      {(items) =>
        items.map((order) => (
          <WorkCard
            key={order.id}
            order={order}
            now={now}
            isToday={isToday}
            toast={toast}
            onStale={pages.reload}
            onChange={(answer) => pages.change(replaced(answer))}
          />
        ))
      }
    </PageList>
  )
}
