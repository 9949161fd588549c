import { later } from '../../../src/contracts/day.calc'
import { AppError } from '../../_platform/app-error'
import { claimOf } from './wish.actor.rules'
import type { Claim, ClaimTally, Wish } from './wish.row'
import type { WishSettings } from './wish.settings.rules'

// How many wishes somebody has in hand. Whoever claims sees the wisher's number, so nobody may have all of them.

/** A wish that was handed back counts for so long still: else one could claim, look and hand back all day. */
const restDays = 1

const inHand: readonly Wish['status'][] = ['open', 'claimed', 'done']

/** Until when a wish counts against somebody, at the latest; undefined when it does not. */
function countsUntil(wish: Wish, id: string): string | undefined {
  if (claimOf(wish, id)) return inHand.includes(wish.status) ? wish.dueAt : undefined
  const back = wish.history.filter(({ what, by }) => what === 'handed-back' && by === id).pop()
  return back && later(back.at, restDays)
}

/**
 * Somebody's tally with what a wish now means for it; the same where nothing changes. Each entry follows from its wish
 * alone and ends by itself, so neither a repetition nor a clock that did not run makes it wrong.
 */
export function tallied(before: ClaimTally | null, wish: Wish, id: string, at: Date): ClaimTally {
  const now = at.toISOString()
  const until = countsUntil(wish, id)
  const others = Object.entries(before?.until ?? {}).filter(([wishId, end]) => wishId !== wish._id && end > now)
  const next = Object.fromEntries(until !== undefined && until > now ? [...others, [wish._id, until]] : others)
  return before && JSON.stringify(before.until) === JSON.stringify(next) ? before : { _id: id, until: next }
}

/** How many wishes count against somebody now, one left out. */
export const inHands = (tally: ClaimTally | null, at: Date, but?: string): number =>
  Object.entries(tally?.until ?? {}).filter(([wishId, end]) => wishId !== but && end > at.toISOString()).length

/** How many wishes somebody may have in hand, by the role they claim under. */
export const mostInHand = (byRole: string, { mostClaims, mostPartyClaims }: WishSettings): number =>
  byRole === 'party-member' ? mostPartyClaims : mostClaims

/** Throws `too-many-claims` where a claim is one more than its maker may have. */
export function requireRoom(
  tally: ClaimTally | null,
  wish: Wish,
  claim: Claim,
  settings: WishSettings,
  at: Date,
): void {
  if (inHands(tally, at, wish._id) >= mostInHand(claim.byRole, settings)) throw new AppError('too-many-claims')
}
