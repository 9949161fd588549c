import type { Impersonal } from '../../_platform/context'
import { everyRow } from '../../_platform/every-row'
import type { Migrating } from '../../_platform/migrate'
import { askedToReview } from '../member'
import { reviewKinds, writersOf } from './suggestion.actor.rules'
import { derived } from './suggestion.derived.rules'
import { saveSuggestion } from './suggestion.save'

/** Who is asked to review: the estate's managers, or the next level where it has none; never who worded it. */
export const reviewersOf = (ctx: Impersonal, areaPath: readonly string[], but: readonly string[]) =>
  askedToReview(ctx, reviewKinds, areaPath, but)

/** Asks those who may review what waits where others were asked. Safe to repeat: who was asked is not asked twice. */
export async function reaskSuggestions(ctx: Migrating): Promise<void> {
  for (const found of await everyRow(ctx.store, 'suggestions', { status: 'in-review' })) {
    const reviewerIds = await reviewersOf(ctx, found.areaPath, writersOf(found))
    await ctx.store.transaction(async (tx) => {
      const stored = await tx.get('suggestions', found._id)
      // Worded anew or reviewed in the meantime.
      if (!stored || stored.revision !== found.revision || stored.reviewerIds.join() === reviewerIds.join()) return
      await saveSuggestion(tx, ctx.now(), stored, derived({ ...stored, reviewerIds }))
    })
  }
}
