import { randomBytes } from 'node:crypto'
import { mostWishesADay } from '../../../src/contracts/wish.const'
import { AppError } from '../../_platform/app-error'
import { checkedText } from '../../_platform/checked-text'
import { countToday } from '../../_platform/daily'
import { timeOrder } from '../../_platform/order'
import { requireOwnPhotos } from '../../_platform/own-photo'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { estateDepth } from '../area'
import { actForResident, helpKinds } from '../member'
import { askedOf, reviewersNow, reviewersOf } from './wish.reviewers'
import * as rules from './wish.rules'
import { changeWish, saveWish, wishNow } from './wish.save'
import { wishView } from './wish.view'

const photoFolder = 'wishes'

/** Posts a wish for oneself or somebody helped; the manager sees it first. Safe to retry. */
export const postWish: Handler<'wish.post'> = async (ctx, { forId, ...text }) => {
  const { title, detail, stationId, photos } = text
  requireOwnPhotos(ctx, photoFolder, photos)
  const who = await actForResident(ctx, forId)
  const station = await ctx.store.get('stations', stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  const verdict = await checkedText(ctx, { title, detail }, 3)
  const reviewerIds = await reviewersOf(ctx, station.areaPath, [who.by._id, who.for._id])
  const helpRole = roleHeld(await ctx.roles(), helpKinds, who.for.homePath, ctx.now())
  const byRole = who.by === who.for ? 'resident' : (helpRole ?? 'resident')
  const estateName = who.for.homeNames[estateDepth]
  const wishId = await ctx.write(async (tx) => {
    rules.requireWishable(text, ctx.now())
    await countToday(tx, ctx.now(), 'wishes', who.for._id, mostWishesADay)
    const _id = randomBytes(10).toString('hex')
    const wish = rules.newWish(
      text,
      {
        _id,
        areaPath: station.areaPath,
        stationName: station.name,
        ...(estateName !== undefined && { estateName }),
        wisherId: who.for._id,
        verdict,
        reviewerIds,
        order: timeOrder(ctx.now().toISOString(), _id),
        isSynthetic: station.isSynthetic,
      },
      { by: who.by._id, byRole },
      ctx.now(),
    )
    await saveWish(tx, ctx.now(), null, wish)
    return _id
  })
  return wishView(ctx, await wishNow(ctx.store, wishId, ctx.now()))
}

/** The wisher's new wording of what was asked back. Safe to retry. */
export const reviseWish: Handler<'wish.revise'> = async (ctx, { wishId, ...text }) => {
  const { title, detail } = text
  const verdict = await checkedText(ctx, { title, detail }, 3)
  const reviewers = await reviewersNow(ctx, wishId, 'review')
  const wish = await changeWish(ctx, wishId, 'revise', (found, doer) => {
    rules.requireWishable(text, ctx.now())
    requireOwnPhotos(ctx, photoFolder, text.photos, found.photos)
    return askedOf(reviewers, found, rules.revise(found, text, verdict, doer, ctx.now()))
  })
  return wishView(ctx, wish)
}

/** A word of thanks for whoever fulfilled it; shown once it is reviewed. Safe to retry. */
export const thankForWish: Handler<'wish.thank'> = async (ctx, { wishId, words }) => {
  const verdict = await checkedText(ctx, { words }, 2)
  const reviewers = await reviewersNow(ctx, wishId, 'reviewThanks')
  const wish = await changeWish(ctx, wishId, 'thank', (found, doer) =>
    askedOf(reviewers, found, rules.thank(found, words, verdict, doer, ctx.now())),
  )
  return wishView(ctx, wish)
}

/** The wisher wants it no more. Safe to retry. */
export const withdrawWish: Handler<'wish.withdraw'> = async (ctx, { wishId, reason }) => {
  await checkedText(ctx, { reason }, 2)
  return wishView(
    ctx,
    await changeWish(ctx, wishId, 'withdraw', (found, doer) => rules.withdraw(found, reason, doer, ctx.now())),
  )
}

/** The wisher's or their helper's word that it is fulfilled. Safe to retry. */
export const confirmWish: Handler<'wish.confirm'> = async (ctx, { wishId }) =>
  wishView(ctx, await changeWish(ctx, wishId, 'confirm', (found, doer) => rules.confirm(found, doer, ctx.now())))
