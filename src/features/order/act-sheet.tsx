import type { OrderSummary } from '@/contracts/order'
import { needsReason } from './act-copy'
import { AssignSheet } from './assign-sheet'
import { FinishSheet } from './finish-sheet'
import { MoveSheet } from './move-sheet'
import { RateSheet } from './rate-sheet'
import { ReasonSheet } from './reason-sheet'
import type { Acts } from './use-acts'

/** Asks for what an act still needs. */
export function ActSheet({ order, acts }: { order: OrderSummary; acts: Acts }) {
  const { asking } = acts
  if (!asking) return null
  if (needsReason(asking)) return <ReasonSheet key={asking} orderId={order.id} verb={asking} acts={acts} />
  if (asking === 'move') return <MoveSheet order={order} acts={acts} />
  if (asking === 'assign') return <AssignSheet order={order} acts={acts} />
  if (asking === 'rate') return <RateSheet orderId={order.id} acts={acts} />
  return <FinishSheet order={order} acts={acts} />
}
