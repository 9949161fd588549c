import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import type { Handler } from '../../_platform/router'
import { keeperRole, whoAsks } from './order.actor'
import type { Order } from './order.row'
import { judgedNow, orderSummaries } from './order.view'
import { instantOf } from './slot.rules'

/** Rows per read: a page stays below the platform's answer size. */
const pageRows = 200
const dayMinutes = 1440
/** After every order that begins at an instant: greater than `~`. */
const afterAll = '~~'

/** The orders of a month's slots at a station, by time, as they are now; for those who keep it. */
async function ordersIn(ctx: Context, stationId: string, month: string): Promise<Order[]> {
  const station = await ctx.store.get('stations', stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  await keeperRole(ctx, station.areaPath)
  const [year = 0, number = 0] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const until = instantOf(`${month}-01`, days * dayMinutes)
  const all: Order[] = []
  for (let after = instantOf(`${month}-01`, 0); ; ) {
    const where = { stationId, when: { gt: after, lt: until } }
    const rows = await ctx.store.find('orders', { where, orderBy: [['when', 'asc']], limit: pageRows })
    all.push(...(await judgedNow(ctx, rows)).orders)
    after = rows[rows.length - 1]?.when ?? afterAll
    if (rows.length < pageRows) return all
  }
}

/** How a month's orders at a station ended: each figure is the count of the orders behind it (`order.month`). */
export const orderFigures: Handler<'order.figures'> = async (ctx, { stationId, month }) => ({
  month,
  ...figuresOf(await ordersIn(ctx, stationId, month)),
})

/** The orders behind a figure. */
export const orderMonth: Handler<'order.month'> = async (ctx, input) => {
  const { stationId, month, statuses, isRated, limit } = input
  const after = positionOf(ctx.call, input) ?? ''
  const orders = (await ordersIn(ctx, stationId, month)).filter(
    ({ when, status, rating }) =>
      when > after && (statuses === undefined || statuses.includes(status)) && (!isRated || rating !== undefined),
  )
  const page = pageOf(ctx.call, input, orders.slice(0, limit + 1), ({ when }) => when)
  return { ...page, items: await orderSummaries(ctx, await whoAsks(ctx), page.items) }
}

function figuresOf(orders: readonly Order[]) {
  const counts = new Map<Order['status'], number>()
  for (const { status } of orders) counts.set(status, (counts.get(status) ?? 0) + 1)
  const stars = orders.flatMap(({ rating }) => rating?.stars ?? [])
  const mean = stars.reduce((sum, star) => sum + star, 0) / stars.length
  return {
    total: orders.length,
    people: orders
      .filter(({ status }) => status === 'done' || status === 'confirmed')
      .reduce((n, o) => n + o.people, 0),
    byStatus: [...counts].sort().map(([status, count]) => ({ status, orders: count })),
    ...(stars.length > 0 && { stars: Math.round(mean * 10) / 10 }),
  }
}
