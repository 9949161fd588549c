import { AppError } from '../../_platform/app-error'
import { requireNoPersonalData } from '../../_platform/checked-text'
import { pageOf, positionOf } from '../../_platform/cursor'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { reviewKinds } from './wish.actor.rules'
import { settled } from './wish.due.rules'
import * as rules from './wish.rules'
import { changeWish } from './wish.save'
import { reviewPartOf, summaryOf, viewerOf, wishView } from './wish.view'

/** Puts a wish on the wall. Safe to retry. */
export const approveWish: Handler<'wish.approve'> = async (ctx, { wishId }) =>
  wishView(ctx, await changeWish(ctx, wishId, 'review', (wish, doer) => rules.approve(wish, doer, ctx.now())))

/** Gives a wish back to be worded anew. Safe to retry. */
export const askWishBack: Handler<'wish.ask-back'> = async (ctx, { wishId, reason }) => {
  requireNoPersonalData({ reason })
  return wishView(
    ctx,
    await changeWish(ctx, wishId, 'review', (wish, doer) => rules.askBack(wish, reason, doer, ctx.now())),
  )
}

/** Safe to retry. */
export const declineWish: Handler<'wish.decline'> = async (ctx, { wishId, reason }) => {
  requireNoPersonalData({ reason })
  return wishView(
    ctx,
    await changeWish(ctx, wishId, 'review', (wish, doer) => rules.decline(wish, reason, doer, ctx.now())),
  )
}

/** Shows a word of thanks to others, or does not. Safe to retry. */
export const reviewWishThanks: Handler<'wish.review-thanks'> = async (ctx, { wishId, isShown }) =>
  wishView(
    ctx,
    await changeWish(ctx, wishId, 'reviewThanks', (wish, doer) => rules.reviewThanks(wish, isShown, doer, ctx.now())),
  )

/** What waits for the station's people: wishes and words of thanks, the longest waiting first. */
export const wishReviewList: Handler<'wish.review-list'> = async (ctx, input) => {
  const { stationId, limit } = input
  const after = positionOf(ctx.call, input) ?? ''
  const station = await ctx.store.get('stations', stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  if (!roleHeld(await ctx.roles(), reviewKinds, station.areaPath, ctx.now())) throw new AppError('not-allowed')
  const found = await ctx.store.find('wishes', {
    where: { stationId, needsReview: true, order: { gt: after } },
    orderBy: [['order', 'asc']],
    limit: limit + 1,
  })
  const page = pageOf(ctx.call, input, found, (wish) => wish.order)
  const viewer = await viewerOf(ctx)
  const waiting = page.items.map((wish) => settled(wish, ctx.now())).filter(({ needsReview }) => needsReview)
  const items = waiting.map((wish) => ({
    ...summaryOf(wish, viewer),
    review: wish.status === 'in-review' ? ('wish' as const) : ('thanks' as const),
    ...reviewPartOf(wish, viewer),
  }))
  return { ...page, items }
}
