import type { OrderView } from '../../../src/contracts/order'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Tx } from '../../_platform/store'
import { judged } from './due.rules'
import { actorOf, answerersOf, enrolled, whoAsks } from './order.actor'
import type { Order } from './order.row'
import { hasPart, maySee, type Verb } from './order.rules'
import { saveOrder } from './order.save'
import { settingsFor } from './order.settings'
import type { Act } from './order.verbs.rules'
import { orderView } from './order.view'
import { type Occurrence, slotKey } from './slot.rules'

/** What an act makes of an order, and the slot it moves to. */
export interface Made {
  order: Order
  to?: Occurrence
}

/**
 * One act on one order, by somebody with a part in it: judged by the time first, in one transaction with its seats and
 * notices. Without any part it is refused; an order that the person may not see does not exist for them. Safe to retry.
 */
export async function changeOrder(
  ctx: Context,
  orderId: string,
  verb: Verb | 'undo',
  act: (order: Order, act: Act, tx: Tx) => Made | Promise<Made>,
): Promise<OrderView> {
  const known = await ctx.store.get('orders', orderId)
  const asking = await whoAsks(ctx)
  const part = known && actorOf(asking, known, ctx.now())
  const isMeant = part && hasPart(known, verb, part)
  if (!part || !(isMeant || maySee(known, part, ctx.now()))) throw new AppError('not-found', ['orderId'])
  if (!isMeant) throw new AppError('not-allowed')

  const who = await enrolled(ctx, asking)
  const at = ctx.now()
  const [settings, managers] = await Promise.all([
    settingsFor(ctx.store, known.areaPath),
    answerersOf(ctx.store, known, at),
  ])
  await ctx.write(async (tx) => {
    const found = await tx.get('orders', orderId)
    if (!found) throw new AppError('not-found', ['orderId'])
    const slot = await tx.get('slots', slotKey(found.themeId, found.slotId))
    const order = judged(found, slot, settings, at)
    const { order: next, to } = await act(order, { actor: actorOf(who, order, at), at, settings }, tx)
    if (next !== found) await saveOrder(tx, found, next, { managers, settings, at, to })
    return null
  })
  const now = (await ctx.store.get('orders', orderId)) ?? known
  return orderView(ctx, who, now)
}
