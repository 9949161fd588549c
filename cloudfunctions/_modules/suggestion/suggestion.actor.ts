import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import { helpKinds, mayActFor } from '../member'
import { type Actor, manageKinds, maySee, reviewKinds, roleFor, type SuggestionAct } from './suggestion.actor.rules'
import type { Suggestion } from './suggestion.row'

/** What whoever asks is to a suggestion. */
export async function actorOf(ctx: Context, suggestion: Suggestion): Promise<Actor> {
  if (!ctx.openid) return { id: '' }
  const [me, roles] = await Promise.all([ctx.me(), ctx.roles()])
  const { raiserId, areaPath } = suggestion
  const isMine = me !== null && me._id === raiserId
  const raiser = !isMine && me && raiserId ? await ctx.store.get('members', raiserId) : null
  const helpRole =
    raiser && (await mayActFor(ctx, raiser)) ? roleHeld(roles, helpKinds, raiser.homePath, ctx.now()) : undefined
  const raiserRole = isMine ? 'resident' : helpRole
  const reviewRole = roleHeld(roles, reviewKinds, areaPath, ctx.now())
  const manageRole = roleHeld(roles, manageKinds, areaPath, ctx.now())
  return {
    id: me?._id ?? '',
    ...(raiserRole !== undefined && { raiserRole }),
    ...(reviewRole !== undefined && { reviewRole }),
    ...(manageRole !== undefined && { manageRole }),
  }
}

/**
 * As whom somebody does it; throws for whoever may not, whatever the suggestion's state is: that is the rule's business
 * inside the transaction, so that a repeated call finds its earlier answer.
 */
export function requireActor(suggestion: Suggestion, actor: Actor, act: SuggestionAct): string {
  if (!maySee(suggestion, actor)) throw new AppError('not-found', ['suggestionId'])
  const role = roleFor(suggestion, actor, act)
  if (role === undefined) throw new AppError(act === 'review' && actor.reviewRole ? 'own-review' : 'not-allowed')
  return role
}
