import type { ClockContext, ClockJob } from '../../_platform/clock'
import { alerted, announced, judged, settled } from './due.rules'
import { answerersOf } from './order.actor'
import { tellNew, tellUnanswered } from './order.notices'
import type { Order } from './order.row'
import { saveOrder } from './order.save'
import { settingsFor } from './order.settings'
import { slotKey } from './slot.rules'

const pageRows = 100

/** What time has made of one order, written down; answers whether anything was. Looks again whether it is due. */
async function settle({ store, now }: ClockContext, known: Order): Promise<boolean> {
  const at = now()
  const [settings, managers] = await Promise.all([settingsFor(store, known.areaPath), answerersOf(store, known, at)])
  return store.transaction(async (tx) => {
    const order = await tx.get('orders', known._id)
    if (!order?.dueAt || order.dueAt > at.toISOString()) return false
    const slot = await tx.get('slots', slotKey(order.themeId, order.slotId))
    const next = alerted(announced(judged(order, slot, settings, at), settings), settings, at)
    if (next === order) {
      // The county has other deadlines now: looked at again when it is due by those.
      const later = settled(order, settings)
      if (later.dueAt !== order.dueAt) await tx.set('orders', later)
      return false
    }
    await saveOrder(tx, order, next, { managers, settings, at })
    if (order.isUnannounced) await tellNew(tx, next, managers, at)
    if (next.isAlerted && !order.isAlerted) await tellUnanswered(tx, next, managers, at)
    return true
  })
}

/** New orders are announced; deadlines: unanswered requests, slots with too few people, silence after what was done. */
export const orderDeadlines: ClockJob = {
  name: 'orders',
  run: async (ctx) => {
    const seen = new Set<string>()
    let count = 0
    while (ctx.hasTime()) {
      const due = await ctx.store.find('orders', {
        where: { dueAt: { lte: ctx.now().toISOString() } },
        orderBy: [['dueAt', 'asc']],
        limit: pageRows,
      })
      const fresh = due.filter(({ _id }) => !seen.has(_id))
      if (fresh.length === 0) break
      for (const order of fresh) {
        seen.add(order._id)
        if (ctx.hasTime() && (await settle(ctx, order))) count += 1
      }
    }
    return count
  },
}
