import type { Tx } from '../../_platform/store'
import { requireRoom, tallied } from './tally.rules'
import { claimOf } from './wish.actor.rules'
import { settled } from './wish.due.rules'
import type { Wish } from './wish.row'
import type { WishSettings } from './wish.settings.rules'

/**
 * Keeps the tallies of everybody whose claim a change touches, in its transaction: of two claims that somebody makes at
 * once one sees the other. Throws `too-many-claims`.
 */
export async function keepTallies(
  tx: Tx,
  at: Date,
  before: Wish | null,
  wish: Wish,
  settings: WishSettings,
): Promise<void> {
  // A claim whose time had passed was none any more, though the clock had not written that down.
  const held = before && settled(before, at)
  for (const id of new Set([...(before?.claimerIds ?? []), ...wish.claimerIds])) {
    const tally = await tx.get('claimTallies', id)
    const claim = claimOf(wish, id)
    if (held && claim && !claimOf(held, id)) requireRoom(tally, wish, claim, settings, at)
    const next = tallied(tally, wish, id, at)
    if (next !== tally) await tx.set('claimTallies', next)
  }
}
