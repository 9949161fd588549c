import type { Context, Impersonal } from '../../_platform/context'
import { everyRow } from '../../_platform/every-row'
import type { Migrating } from '../../_platform/migrate'
import { askedToReview } from '../member'
import { type ReviewAct, reviewKinds, reviewOf, writersOf } from './wish.actor.rules'
import { derived } from './wish.derived.rules'
import { settled } from './wish.due.rules'
import type { Wish } from './wish.row'
import { saveWish } from './wish.save'

/** Who is asked to review: the station's managers, or the next level where it has none; never whoever wrote it. */
export const reviewersOf = (ctx: Impersonal, areaPath: readonly string[], but: readonly string[]) =>
  askedToReview(ctx, reviewKinds, areaPath, but)

/** Whoever reviews now, with a new wording by the caller: those asked before may have lost their role or written it since. */
export async function reviewersNow(ctx: Context, wishId: string, act: ReviewAct): Promise<string[]> {
  const wish = await ctx.store.get('wishes', wishId)
  const me = (await ctx.me())?._id ?? ''
  return wish ? reviewersOf(ctx, wish.areaPath, [...writersOf(wish, act), me]) : []
}

/** A change with those who are to review it, unless nothing changed. */
export const askedOf = (reviewerIds: string[], before: Wish, after: Wish): Wish =>
  after === before ? before : derived({ ...after, reviewerIds })

/** Asks those who may review what waits where others were asked. Safe to repeat: who was asked is not asked twice. */
export async function reaskWishes(ctx: Migrating): Promise<void> {
  for (const wish of await everyRow(ctx.store, 'wishes', { needsReview: true })) {
    const reviewerIds = await reviewersOf(ctx, wish.areaPath, writersOf(wish, reviewOf(wish)))
    await ctx.store.transaction(async (tx) => {
      const stored = await tx.get('wishes', wish._id)
      // Worded anew, reviewed or over in the meantime.
      if (!stored || stored.revision !== wish.revision || !settled(stored, ctx.now()).needsReview) return
      if (stored.reviewerIds.join() === reviewerIds.join()) return
      await saveWish(tx, ctx.now(), stored, derived({ ...stored, reviewerIds }))
    })
  }
}
