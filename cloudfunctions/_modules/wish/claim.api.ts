import { AppError } from '../../_platform/app-error'
import { checkedText } from '../../_platform/checked-text'
import type { Handler } from '../../_platform/router'
import type { RevealRule } from '../member'
import * as rules from './claim.rules'
import { actorOf } from './wish.actor'
import { claimOf, mayCall, maySee } from './wish.actor.rules'
import { changeWish, wishNow } from './wish.save'
import { wishSettings } from './wish.settings.rules'
import { wishView } from './wish.view'

/** Takes a wish in hand: of many at once, one; of a big wish never more people than it takes. Safe to retry. */
export const claimWish: Handler<'wish.claim'> = async (ctx, { wishId, people }) => {
  const wish = await changeWish(ctx, wishId, 'claim', (found, doer) =>
    rules.claim(found, people, doer, ctx.now(), wishSettings(process.env)),
  )
  return wishView(ctx, wish)
}

/** Gives one's claim back into the pool. Safe to retry. */
export const handWishBack: Handler<'wish.hand-back'> = async (ctx, { wishId, reason }) => {
  await checkedText(ctx, { reason }, 2)
  const wish = await changeWish(ctx, wishId, 'handBack', (found, doer) =>
    rules.handBack(found, reason, doer, ctx.now()),
  )
  return wishView(ctx, wish)
}

/** A word on how it goes, for the wisher and the manager. Safe to retry. */
export const noteWish: Handler<'wish.note'> = async (ctx, { wishId, note }) => {
  await checkedText(ctx, { note }, 2)
  const wish = await changeWish(ctx, wishId, 'note', (found, doer) => rules.addNote(found, note, doer, ctx.now()))
  return wishView(ctx, wish)
}

/** Reports it done; it counts when the wisher confirms. Safe to retry. */
export const finishWish: Handler<'wish.finish'> = async (ctx, { wishId }) => {
  const wish = await changeWish(ctx, wishId, 'finish', (found, doer) =>
    rules.finish(found, doer, ctx.now(), wishSettings(process.env)),
  )
  return wishView(ctx, wish)
}

/** The wisher says that what was reported done is not. Safe to retry. */
export const wishNotDone: Handler<'wish.not-done'> = async (ctx, { wishId, reason }) => {
  await checkedText(ctx, { reason }, 2)
  const wish = await changeWish(ctx, wishId, 'notDone', (found, doer) =>
    rules.notDone(found, reason, doer, ctx.now(), wishSettings(process.env)),
  )
  return wishView(ctx, wish)
}

/** Whoever has claimed a wish may see the wisher's number until it is confirmed. */
export const revealForWish: RevealRule = async (ctx, id) => {
  const wish = await wishNow(ctx.store, id, ctx.now())
  const actor = await actorOf(ctx, wish)
  if (!maySee(wish, actor)) throw new AppError('not-found', ['id'])
  const claim = claimOf(wish, actor.id)
  if (!claim || !mayCall(wish, actor)) throw new AppError('not-allowed')
  if (wish.wisherId === '') throw new AppError('no-phone')
  return { of: wish.wisherId, byRole: claim.byRole }
}
