import { dayAt } from '../../../src/contracts/opening.calc'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import type { Handler } from '../../_platform/router'
import type { Query } from '../../_platform/store'
import { actorOf, keeperRole, whoAsks } from './order.actor'
import type { Order } from './order.row'
import { helperRoles, maySee } from './order.rules'
import { judgedNow, orderSummaries, orderView } from './order.view'
import { instantOf } from './slot.rules'

type Where = NonNullable<Query['where']>

/** More areas than anybody helps in. */
const mostAreas = 20
const dayMinutes = 1440

const byTime = (ctx: Context, where: Where, limit: number) =>
  ctx.store.find('orders', { where, orderBy: [['when', 'asc']], limit })

/** One order; one that the person may not see does not exist for them. */
export const getOrder: Handler<'order.get'> = async (ctx, { orderId }) => {
  const [found, who] = await Promise.all([ctx.store.get('orders', orderId), whoAsks(ctx)])
  const order = found && (await judgedNow(ctx, [found])).orders[0]
  if (!order || !maySee(order, actorOf(who, order, ctx.now()), ctx.now())) throw new AppError('not-found', ['orderId'])
  return orderView(ctx, who, found)
}

/** The asker's own orders and those of whom they help, latest first. */
export const myOrders: Handler<'order.mine'> = async (ctx, input) => {
  const before = positionOf(ctx.call, input)
  const who = await whoAsks(ctx)
  if (who.owned.size === 0) return { items: [] }
  const found = await ctx.store.find('orders', {
    where: { forId: { in: [...who.owned.keys()] }, ...(before !== undefined && { order: { lt: before } }) },
    orderBy: [['order', 'desc']],
    limit: input.limit + 1,
  })
  const page = pageOf(ctx.call, input, found, ({ order }) => order)
  return { ...page, items: await orderSummaries(ctx, who, page.items) }
}

/** What the asker is to do, and what waits for the groups they speak for, soonest first. */
export const myTasks: Handler<'order.tasks'> = async (ctx, input) => {
  const after = positionOf(ctx.call, input) ?? ''
  const who = await whoAsks(ctx)
  if (!who.me) return { items: [] }
  const { _id: id } = who.me
  const spokenFor = who.groups.filter(({ contactIds }) => contactIds.includes(id)).map(({ _id }) => _id)
  const mine: Where = { isLive: true, helperIds: { has: id }, when: { gt: after } }
  const ofGroups: Where = { isLive: true, groupId: { in: spokenFor }, when: { gt: after } }
  const parts = await Promise.all(
    (spokenFor.length > 0 ? [mine, ofGroups] : [mine]).map((where) => byTime(ctx, where, input.limit + 1)),
  )
  const unique = new Map(parts.flat().map((order) => [order._id, order]))
  const found = [...unique.values()].sort((a, b) => (a.when < b.when ? -1 : 1)).slice(0, input.limit + 1)
  const page = pageOf(ctx.call, input, found, ({ when }) => when)
  return { ...page, items: await orderSummaries(ctx, who, page.items) }
}

/** What the asker may grab in the areas of their roles, soonest first. Nothing for whoever holds none. */
export const openOrders: Handler<'order.open'> = async (ctx, input) => {
  const now = ctx.now().toISOString()
  const after = positionOf(ctx.call, input) ?? now
  const who = await whoAsks(ctx)
  const held = who.roles.filter(({ kind, endedAt }) => helperRoles.includes(kind) && (!endedAt || endedAt > now))
  const areaIds = [...new Set(held.map(({ areaId }) => areaId))].slice(0, mostAreas)
  const parts = await Promise.all(
    areaIds.map((areaId) =>
      byTime(ctx, { openTo: 'grab', helpPath: { has: areaId }, when: { gt: after } }, input.limit + 1),
    ),
  )
  const unique = new Map(parts.flat().map((order) => [order._id, order]))
  const found = [...unique.values()].sort((a, b) => (a.when < b.when ? -1 : 1))
  const page = pageOf(ctx.call, input, found, ({ when }) => when)
  const items = await orderSummaries(ctx, who, page.items)
  return { ...page, items: items.filter(({ can }) => can.grab) }
}

const undone = ['requested', 'accepted', 'assigned', 'in-progress'] as const

/** A station's orders by time, `limit` of those after a position: stretch by stretch until there are enough. */
async function ofDay(ctx: Context, stationId: string, day: string | undefined, after: string, limit: number) {
  const on = day ?? dayAt(ctx.now())
  const [from, until] = [instantOf(on, 0), instantOf(on, dayMinutes)]
  const later = (a: string, b: string) => (a > b ? a : b)
  const whole: Where = { stationId, when: { gt: later(after, from), lt: until } }
  const before: Where = { stationId, status: { in: undone }, when: { gt: after, lt: from } }
  const ahead: Where = { stationId, status: 'requested', when: { gt: later(after, until) } }
  const found: Order[] = []
  for (const where of day === undefined ? [before, whole, ahead] : [whole])
    if (found.length < limit) found.push(...(await byTime(ctx, where, limit - found.length)))
  return found
}

/** The manager's day: one list by time. */
export const stationDay: Handler<'order.day'> = async (ctx, input) => {
  const after = positionOf(ctx.call, input) ?? ''
  const station = await ctx.store.get('stations', input.stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  await keeperRole(ctx, station.areaPath)
  const found = await ofDay(ctx, input.stationId, input.day, after, input.limit + 1)
  const page = pageOf(ctx.call, input, found, ({ when }) => when)
  return { ...page, items: await orderSummaries(ctx, await whoAsks(ctx), page.items) }
}
