import type { Input, Output } from '@/contracts/api'
import type { OrderStatus } from '@/contracts/order.const'
import { monthFigureCopy as copy } from './month-copy'

interface Tile {
  name: string
  count: number
  /** What shows the orders behind it. */
  ask: Pick<Input<'order.month'>, 'statuses' | 'isRated'>
}

const fulfilled: OrderStatus[] = ['done', 'confirmed']
const ended: OrderStatus[] = ['declined', 'cancelled', 'no-show']
const live: OrderStatus[] = ['requested', 'accepted', 'assigned', 'in-progress']

/** A month's figures with the question for the orders behind each; those of one kind add up to the first. */
export function monthFigures({ total, people, byStatus, stars }: Output<'order.figures'>): Tile[] {
  const of = (statuses: OrderStatus[]) =>
    byStatus.reduce((sum, { status, orders }) => sum + (statuses.includes(status) ? orders : 0), 0)
  return [
    { name: copy.total, count: total, ask: {} },
    { name: copy.fulfilled, count: of(fulfilled), ask: { statuses: fulfilled } },
    { name: copy.live, count: of(live), ask: { statuses: live } },
    { name: copy.ended, count: of(ended), ask: { statuses: ended } },
    { name: copy.people, count: people, ask: { statuses: fulfilled } },
    ...(stars === undefined ? [] : [{ name: copy.stars, count: stars, ask: { isRated: true } }]),
  ]
}
