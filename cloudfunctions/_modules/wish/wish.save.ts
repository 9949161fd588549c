import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Doer } from '../../_platform/doer.row'
import type { Tx } from '../../_platform/store'
import { requireMember } from '../member'
import { keepTallies } from './tally'
import { actorOf, doerOf, requireActor } from './wish.actor'
import { isReview, type WishAct, writersOf } from './wish.actor.rules'
import { settled } from './wish.due.rules'
import { tellWish } from './wish.notices'
import type { Wish } from './wish.row'
import { wishSettings } from './wish.settings.rules'

/** Keeps a changed wish, counts who has it in hand and tells those concerned, together. */
export async function saveWish(tx: Tx, at: Date, before: Wish | null, wish: Wish): Promise<void> {
  const settings = wishSettings(process.env)
  await tx.set('wishes', wish)
  await keepTallies(tx, at, before, wish, settings)
  await tellWish(tx, at, before, wish, settings)
}

/** A wish as it is now; throws `not-found`. */
export async function wishNow(from: Pick<Tx, 'get'>, wishId: string, at: Date): Promise<Wish> {
  const wish = await from.get('wishes', wishId)
  if (!wish) throw new AppError('not-found', ['wishId'])
  return settled(wish, at)
}

/**
 * One act on one wish by one who may; answers the wish as it is afterwards. Safe to retry: a rule that finds nothing to
 * do leaves no trace. What a passed deadline did is written along with it.
 */
export async function changeWish(
  ctx: Context,
  wishId: string,
  act: WishAct,
  rule: (wish: Wish, doer: Doer) => Wish,
): Promise<Wish> {
  const found = await wishNow(ctx.store, wishId, ctx.now())
  const known = await actorOf(ctx, found)
  requireActor(found, known, act)
  const { _id: id } = await requireMember(ctx)
  const actor = { ...known, id }
  await ctx.write(async (tx) => {
    const stored = await tx.get('wishes', wishId)
    if (!stored) throw new AppError('not-found', ['wishId'])
    const wish = settled(stored, ctx.now())
    // They may have worded it since it was looked at above.
    if (isReview(act) && writersOf(wish, act).includes(id)) throw new AppError('own-review')
    const next = rule(wish, doerOf(wish, actor, act))
    if (next !== wish) await saveWish(tx, ctx.now(), stored, next)
    return null
  })
  return wishNow(ctx.store, wishId, ctx.now())
}
