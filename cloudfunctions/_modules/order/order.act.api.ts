import { dayAt } from '../../../src/contracts/opening.calc'
import type { OrderView } from '../../../src/contracts/order'
import { AppError } from '../../_platform/app-error'
import { checkedText } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { requireOwnPhotos } from '../../_platform/own-photo'
import type { Handler } from '../../_platform/router'
import { isLive } from '../group'
import { holdersOf } from '../member'
import { changeOrder } from './order.change'
import { nameable } from './order.rules'
import * as verbs from './order.verbs.rules'
import { groupOn } from './rota.rules'
import { requireSlot, slotKey } from './slot.rules'

/** Takes a request on; the group that offers it, or the rota's where the theme says so, comes along with it. Safe to retry. */
export const acceptOrder: Handler<'order.accept'> = (ctx, { orderId }) =>
  changeOrder(ctx, orderId, 'accept', async (order, act, tx) => {
    const group = order.groupId === undefined ? null : await tx.get('groups', order.groupId)
    if (group && isLive(group)) {
      const memberIds = group.memberIds.filter((id) => id !== order.forId)
      return { order: verbs.accept(order, act, { via: 'group', name: group.name, memberIds }) }
    }
    const rota = order.terms.dispatch === 'rota' ? await tx.get('rotas', order.stationId) : null
    const onDuty = groupOn(rota, dayAt(new Date(order.startsAt)))
    return { order: verbs.accept(order, act, onDuty && { via: 'rota', ...onDuty }) }
  })

type WithReason = (ctx: Context, input: { orderId: string; reason: string }) => Promise<OrderView>

/** A reason stands in what people are told, so it names nobody's number or door. */
const withReason =
  (act: WithReason): WithReason =>
  async (ctx, input) => {
    await checkedText(ctx, { reason: input.reason }, 2)
    return act(ctx, input)
  }

/** Says no, with the reason. Safe to retry. */
export const declineOrder: Handler<'order.decline'> = withReason((ctx, { orderId, reason }) =>
  changeOrder(ctx, orderId, 'decline', (order, act) => ({ order: verbs.decline(order, act, reason) })),
)

/** Names who comes: somebody whose role reaches the order. Safe to retry. */
export const assignOrder: Handler<'order.assign'> = async (ctx, { orderId, helperId }) => {
  const known = await ctx.store.get('orders', orderId)
  const holders = known ? await holdersOf(ctx.store, nameable, known.helpPath, ctx.now()) : []
  const helper = holders.find(({ member }) => member._id === helperId)
  return changeOrder(ctx, orderId, 'assign', (order, act) => {
    if (!helper || helperId === order.forId) throw new AppError('bad-input', ['helperId'])
    return { order: verbs.assign(order, act, { id: helperId, role: helper.kind }) }
  })
}

/** Takes on what nobody has taken: exactly one of many who grab at once has it. Safe to retry. */
export const grabOrder: Handler<'order.grab'> = (ctx, { orderId }) =>
  changeOrder(ctx, orderId, 'grab', (order, act) => ({ order: verbs.grab(order, act) }))

/** Somebody who was to come cannot. Safe to retry. */
export const handBackOrder: Handler<'order.hand-back'> = withReason((ctx, { orderId, reason }) =>
  changeOrder(ctx, orderId, 'handBack', (order, act) => ({ order: verbs.handBack(order, act, reason) })),
)

/** Safe to retry. */
export const startOrder: Handler<'order.start'> = (ctx, { orderId }) =>
  changeOrder(ctx, orderId, 'start', (order, act) => ({ order: verbs.start(order, act) }))

/** Reports it done, with pictures if there are any. Safe to retry. */
export const finishOrder: Handler<'order.finish'> = (ctx, { orderId, photos }) =>
  changeOrder(ctx, orderId, 'finish', (order, act) => {
    requireOwnPhotos(ctx, `orders/${orderId}`, photos, order.photos)
    return { order: verbs.finish(order, act, photos) }
  })

/** Nobody was there to be served. Safe to retry. */
export const noShowOrder: Handler<'order.no-show'> = withReason((ctx, { orderId, reason }) =>
  changeOrder(ctx, orderId, 'noShow', (order, act) => ({ order: verbs.noShow(order, act, reason) })),
)

/** Whoever was served says that it was done. Safe to retry. */
export const confirmOrder: Handler<'order.confirm'> = (ctx, { orderId }) =>
  changeOrder(ctx, orderId, 'confirm', (order, act) => ({ order: verbs.confirm(order, act) }))

/** Rates, and confirms what is still open. Safe to retry. */
export const rateOrder: Handler<'order.rate'> = async (ctx, { orderId, stars, words }) => {
  await checkedText(ctx, { words }, 2)
  return changeOrder(ctx, orderId, 'rate', (order, act) => ({
    order: verbs.rate(order, act, { stars, ...(words !== undefined && { words }) }),
  }))
}

/** Whoever was to be served says that it was not done. Safe to retry. */
export const orderNotDone: Handler<'order.not-done'> = withReason((ctx, { orderId, reason }) =>
  changeOrder(ctx, orderId, 'notDone', (order, act) => ({ order: verbs.notDone(order, act, reason) })),
)

/** By whoever ordered until the cut-off, by the station until it begins. Safe to retry. */
export const cancelOrder: Handler<'order.cancel'> = withReason((ctx, { orderId, reason }) =>
  changeOrder(ctx, orderId, 'cancel', (order, act) => ({ order: verbs.cancel(order, act, reason) })),
)

/** To another slot of the same theme; the number stays. Safe to retry. */
export const moveOrder: Handler<'order.move'> = (ctx, { orderId, slotId }) =>
  changeOrder(ctx, orderId, 'move', async (order, act, tx) => {
    if (order.slotId === slotId) return { order }
    const theme = await tx.get('themes', order.themeId)
    const station = await tx.get('stations', order.stationId)
    if (!theme || !station) throw new AppError('not-found', ['slotId'])
    const slot = await tx.get('slots', slotKey(order.themeId, slotId))
    const to = requireSlot(theme, station.opening, slotId, slot, act.at)
    return { order: verbs.move(order, act, to), to }
  })

/** Takes the person's own last act back, within seconds. Safe to retry. */
export const undoOrder: Handler<'order.undo'> = (ctx, { orderId }) =>
  changeOrder(ctx, orderId, 'undo', (order, act) => ({ order: verbs.undo(order, act) }))
