import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Doer } from '../../_platform/doer.row'
import { requireMember } from '../member'
import { actorOf, requireActor } from './suggestion.actor'
import { type SuggestionAct, writersOf } from './suggestion.actor.rules'
import { settled } from './suggestion.due.rules'
import type { Suggestion } from './suggestion.row'
import { saveSuggestion, suggestionNow } from './suggestion.save'

/**
 * One act on one suggestion by one who may; answers it as it is afterwards. Safe to retry: a rule that finds nothing to
 * do leaves no trace. What a passed deadline did is written along with it.
 */
export async function changeSuggestion(
  ctx: Context,
  suggestionId: string,
  act: SuggestionAct,
  rule: (suggestion: Suggestion, doer: Doer) => Suggestion,
): Promise<Suggestion> {
  const found = await suggestionNow(ctx.store, suggestionId, ctx.now())
  const byRole = requireActor(found, await actorOf(ctx, found), act)
  const { _id: by } = await requireMember(ctx)
  await ctx.write(async (tx) => {
    const stored = await tx.get('suggestions', suggestionId)
    if (!stored) throw new AppError('not-found', ['suggestionId'])
    // They may have worded it since it was looked at above.
    if (act === 'review' && writersOf(stored).includes(by)) throw new AppError('own-review')
    const next = rule(settled(stored, ctx.now()), { by, byRole })
    if (next !== stored) await saveSuggestion(tx, ctx.now(), stored, next)
    return null
  })
  return suggestionNow(ctx.store, suggestionId, ctx.now())
}
