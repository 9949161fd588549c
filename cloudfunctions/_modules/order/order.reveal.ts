import { AppError } from '../../_platform/app-error'
import type { RevealRule } from '../member'
import { actorOf, whoAsks } from './order.actor'
import { mayCall, maySee } from './order.rules'
import { judgedNow } from './order.view'

/** Those who serve may see the number of whoever is served, as long as the order lives. */
export const revealForOrder: RevealRule = async (ctx, id) => {
  const [found, who] = await Promise.all([ctx.store.get('orders', id), whoAsks(ctx)])
  const order = found && (await judgedNow(ctx, [found])).orders[0]
  const actor = order && actorOf(who, order, ctx.now())
  if (!actor || !maySee(order, actor, ctx.now())) throw new AppError('not-found', ['id'])
  const byRole = mayCall(order, actor)
  if (byRole === undefined) throw new AppError('not-allowed')
  return { of: order.forId, byRole }
}
