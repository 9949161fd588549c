import { randomBytes } from 'node:crypto'
import { mostWishesADay } from '../../../src/contracts/wish.const'
import { AppError } from '../../_platform/app-error'
import { checkedText } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { countToday } from '../../_platform/daily'
import { timeOrder } from '../../_platform/order'
import { requireOwnPhotos } from '../../_platform/own-photo'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { estateDepth } from '../area'
import { actForResident, helpKinds, othersWhoHold } from '../member'
import { reviewKinds } from './wish.actor.rules'
import { derived } from './wish.derived.rules'
import type { Wish } from './wish.row'
import * as rules from './wish.rules'
import { changeWish, saveWish, wishNow } from './wish.save'
import { wishView } from './wish.view'

const photoFolder = 'wishes'

/** Who is asked to review: the station's managers, or the next level where it has none; never whoever wrote it. */
const reviewersOf = (ctx: Context, areaPath: readonly string[], but: readonly string[]) =>
  othersWhoHold(ctx.store, reviewKinds, areaPath, ctx.now(), but)

/** Whoever reviews now: those asked when it was posted may have lost their role since. */
async function reviewersNow(ctx: Context, wishId: string): Promise<string[]> {
  const wish = await ctx.store.get('wishes', wishId)
  const me = (await ctx.me())?._id ?? ''
  return wish ? reviewersOf(ctx, wish.areaPath, [wish.wisherId, wish.byId, me]) : []
}

/** A change with those who are to review it, unless nothing changed. */
const askedOf = (reviewerIds: string[], before: Wish, after: Wish): Wish =>
  after === before ? before : derived({ ...after, reviewerIds })

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
  const reviewers = await reviewersNow(ctx, wishId)
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
  const reviewers = await reviewersNow(ctx, wishId)
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
