import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Doer } from '../../_platform/doer.row'
import { roleHeld } from '../../_platform/permission'
import { helpKinds, mayActFor } from '../member'
import type { Member } from '../member/member.row'
import type { Role } from '../member/role.row'
import { inHands, mostInHand } from './tally.rules'
import { type Actor, claimOf, isLost, isOthers, isReview, maySee, reviewKinds, type WishAct } from './wish.actor.rules'
import type { Wish } from './wish.row'
import { wishSettings } from './wish.settings.rules'

/** As whom somebody claims: a party member verified anywhere in the county, or by the county's choice a resident. */
function claiming(me: Member | null, roles: readonly Role[], at: Date): Pick<Actor, 'claimRole' | 'claimBar'> {
  const everywhere = roles.map(({ areaId }) => areaId)
  if (roleHeld(roles, ['party-member'], everywhere, at)) return { claimRole: 'party-member' }
  if (wishSettings(process.env).claimers === 'party-members') return { claimBar: 'not-allowed' }
  return me && me.homePath.length > 0 ? { claimRole: 'resident' } : { claimBar: 'home-needed' }
}

/** How many wishes somebody may have in hand, where they have them all; asked of those only who could claim this one. */
async function limitReached(ctx: Context, wish: Wish, { id, claimRole, isClose }: Actor): Promise<number | undefined> {
  if (wish.status !== 'open' || !id || claimRole === undefined || isClose || claimOf(wish, id)) return undefined
  const most = mostInHand(claimRole, wishSettings(process.env))
  return inHands(await ctx.store.get('claimTallies', id), ctx.now(), wish._id) >= most ? most : undefined
}

/** What whoever asks is to a wish. */
export async function actorOf(ctx: Context, wish: Wish): Promise<Actor> {
  if (!ctx.openid) return { id: '', isClose: false, claimBar: 'not-signed-in' }
  const [me, roles] = await Promise.all([ctx.me(), ctx.roles()])
  const isMine = me !== null && me._id === wish.wisherId
  const wisher = !isMine && me && wish.wisherId ? await ctx.store.get('members', wish.wisherId) : null
  const helpRole =
    wisher && (await mayActFor(ctx, wisher)) ? roleHeld(roles, helpKinds, wisher.homePath, ctx.now()) : undefined
  const wisherRole = isMine ? 'resident' : helpRole
  const reviewRole = roleHeld(roles, reviewKinds, wish.areaPath, ctx.now())
  const actor: Actor = {
    id: me?._id ?? '',
    ...(wisherRole !== undefined && { wisherRole }),
    ...(reviewRole !== undefined && { reviewRole }),
    ...claiming(me, roles, ctx.now()),
    isClose: me !== null && (isMine || me._id === wish.byId || wisher?.helperIds.includes(me._id) === true),
  }
  const claimLimit = await limitReached(ctx, wish, actor)
  return claimLimit === undefined ? actor : { ...actor, claimLimit }
}

/**
 * Refuses whoever may not do it whatever the wish's state is: that, and whether they have a claim, is the rule's
 * business inside the transaction, so that a repeated call finds its earlier answer.
 */
export function requireActor(wish: Wish, actor: Actor, act: WishAct): void {
  if (!maySee(wish, actor)) throw new AppError('not-found', ['wishId'])
  if (act === 'claim') {
    if (actor.isClose) throw new AppError('own-wish')
    if (actor.claimBar) throw new AppError(actor.claimBar)
    // Spares the database a transaction for each of the many who come late.
    if (isLost(wish, actor.id)) throw new AppError('already-taken')
    return
  }
  if (isReview(act) && actor.reviewRole && !isOthers(wish, actor, act)) throw new AppError('own-review')
  const isAllowed = {
    review: actor.reviewRole !== undefined,
    reviewThanks: actor.reviewRole !== undefined,
    handBack: actor.id !== '',
    note: actor.id !== '',
    finish: actor.id !== '',
  }[act as string]
  if (!(isAllowed ?? actor.wisherRole !== undefined)) throw new AppError('not-allowed')
}

/** As whom an act goes down in the history. */
export function doerOf(wish: Wish, actor: Actor, act: WishAct): Doer {
  const claim = claimOf(wish, actor.id)
  const isClaimers = act === 'handBack' || act === 'note' || act === 'finish'
  const byRole = isReview(act)
    ? actor.reviewRole
    : act === 'claim'
      ? actor.claimRole
      : isClaimers
        ? claim?.byRole
        : actor.wisherRole
  return { by: actor.id, byRole: byRole ?? 'resident' }
}
