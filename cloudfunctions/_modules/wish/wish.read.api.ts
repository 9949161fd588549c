import { publicWishStatuses, type WishStatus } from '../../../src/contracts/wish.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { timeOrderAfter } from '../../_platform/order'
import type { Handler } from '../../_platform/router'
import type { Query } from '../../_platform/store'
import { actorOf } from './wish.actor'
import { claimOf, maySee } from './wish.actor.rules'
import { settled } from './wish.due.rules'
import type { Wish } from './wish.row'
import { wishNow } from './wish.save'
import { summaryOf, viewerOf, wishView } from './wish.view'

type Where = NonNullable<Query['where']>

/** One wish, as whoever asks may see it; what was not reviewed does not exist for others. */
export const getWish: Handler<'wish.get'> = async (ctx, { wishId }) => {
  const wish = await wishNow(ctx.store, wishId, ctx.now())
  if (!maySee(wish, await actorOf(ctx, wish))) throw new AppError('not-found', ['wishId'])
  return wishView(ctx, wish)
}

const wallStatuses = {
  open: ['open'],
  claimed: ['claimed'],
  done: ['done', 'confirmed'],
} as const satisfies Record<string, readonly WishStatus[]>

/** One page of what any of the conditions finds, latest first. */
async function latest(ctx: Context, input: { cursor?: string; limit: number }, wheres: readonly Where[]) {
  const before = positionOf(ctx.call, input) ?? timeOrderAfter(ctx.now())
  const found = await Promise.all(
    wheres.map((where) =>
      ctx.store.find('wishes', {
        where: { ...where, order: { lt: before } },
        orderBy: [['order', 'desc']],
        limit: input.limit + 1,
      }),
    ),
  )
  const sorted = found.flat().sort((a, b) => (a.order < b.order ? 1 : -1))
  return pageOf(ctx.call, input, sorted.slice(0, input.limit + 1), (wish) => wish.order)
}

const settledItems = (ctx: Context, items: readonly Wish[]) => items.map((wish) => settled(wish, ctx.now()))

/** The wish wall: what was reviewed, latest first. Claims that ended are open again though the clock has not run. */
export const wishWall: Handler<'wish.wall'> = async (ctx, input) => {
  const { status, kind, stationIds, areaId } = input
  const wanted: readonly WishStatus[] = status ? wallStatuses[status] : publicWishStatuses
  const filters: Where = {
    ...(kind && { kind }),
    ...(stationIds && { stationId: { in: stationIds } }),
    ...(areaId && { areaPath: { has: areaId } }),
  }
  const ended: Where = { ...filters, status: 'claimed', dueAt: { lte: ctx.now().toISOString() } }
  const page = await latest(ctx, input, [{ ...filters, status: { in: wanted } }, ...(status === 'open' ? [ended] : [])])
  const viewer = await viewerOf(ctx)
  const items = settledItems(ctx, page.items).filter((wish) => wanted.includes(wish.status))
  return { ...page, items: items.map((wish) => summaryOf(wish, viewer)) }
}

/** The asker's wishes and those of whom they help, whatever became of them, latest first. */
export const myWishes: Handler<'wish.mine'> = async (ctx, input) => {
  const viewer = await viewerOf(ctx)
  if (!viewer.id) return { items: [] }
  const page = await latest(ctx, input, [{ wisherId: { in: [viewer.id, ...viewer.helped.keys()] } }])
  return { ...page, items: settledItems(ctx, page.items).map((wish) => summaryOf(wish, viewer)) }
}

/** What the asker has claimed, fulfilled ones too, latest first. */
export const myClaims: Handler<'wish.claims'> = async (ctx, input) => {
  const viewer = await viewerOf(ctx)
  if (!viewer.id) return { items: [] }
  const page = await latest(ctx, input, [{ claimerIds: { has: viewer.id } }])
  const items = settledItems(ctx, page.items).filter((wish) => claimOf(wish, viewer.id))
  return { ...page, items: items.map((wish) => summaryOf(wish, viewer)) }
}
