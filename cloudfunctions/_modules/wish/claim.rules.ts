import { later } from '../../../src/contracts/day.calc'
import { mostWishNotes } from '../../../src/contracts/wish.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { claimOf, requireState } from './wish.actor.rules'
import { claimedPeople, stepped } from './wish.derived.rules'
import { withoutClaims } from './wish.due.rules'
import type { Wish } from './wish.row'
import type { WishSettings } from './wish.settings.rules'

// The claimers' acts, and the wisher's on their report. Each answers the same wish when there is nothing to do.

/** Who let a wish go so often leaves it to others. */
const mostClaimsEach = 3

/** Open while people are missing. */
const poolStatus = (wish: Wish) => (claimedPeople(wish) >= wish.people ? ('claimed' as const) : ('open' as const))

/**
 * Takes a wish in hand, with as many people as come along: never more than it takes. Throws `already-taken` where others
 * were first, with `people` at fault where fewer would still fit. The days count anew for all who claimed.
 */
export function claim(wish: Wish, people: number, doer: Doer, at: Date, { claimDays }: WishSettings): Wish {
  const mine = claimOf(wish, doer.by)
  if (mine && mine.people === people) return wish
  if (mine) throw new AppError('wrong-state')
  if (wish.status === 'claimed' || wish.status === 'done' || wish.status === 'confirmed')
    throw new AppError('already-taken')
  requireState(wish, 'claim')
  if (claimedPeople(wish) + people > wish.people) throw new AppError('already-taken', ['people'])
  const before = wish.history.filter(({ what, by }) => what === 'claimed' && by === doer.by).length
  if (before >= mostClaimsEach) throw new AppError('not-allowed')
  const instant = at.toISOString()
  const claims = [...wish.claims, { ...doer, people, at: instant }]
  const next = { ...wish, claims }
  const step = { what: 'claimed' as const, at: instant, ...doer }
  return stepped(next, { status: poolStatus(next), claimEndsAt: later(at, claimDays) }, step)
}

/** Throws `not-allowed` for somebody without a claim. */
function requireClaim(wish: Wish, id: string): void {
  if (!claimOf(wish, id)) throw new AppError('not-allowed')
}

/** One claimer's part goes back into the pool. */
export function handBack(wish: Wish, reason: string, doer: Doer, at: Date): Wish {
  const last = wish.history[wish.history.length - 1]
  if (last?.what === 'handed-back' && last.by === doer.by && !claimOf(wish, doer.by)) return wish
  requireClaim(wish, doer.by)
  requireState(wish, 'handBack')
  const claims = wish.claims.filter(({ by }) => by !== doer.by)
  const next: Wish = claims.length === 0 ? withoutClaims(wish) : { ...wish, claims, status: 'open' }
  return stepped(next, {}, { what: 'handed-back', at: at.toISOString(), ...doer, note: reason })
}

/** A word on how it goes, for those concerned. */
export function addNote(wish: Wish, note: string, doer: Doer, at: Date): Wish {
  const last = wish.history[wish.history.length - 1]
  if (last?.what === 'noted' && last.by === doer.by && last.note === note) return wish
  requireClaim(wish, doer.by)
  requireState(wish, 'note')
  if (wish.history.filter(({ what }) => what === 'noted').length >= mostWishNotes) throw new AppError('too-large')
  return stepped(wish, {}, { what: 'noted', at: at.toISOString(), ...doer, note })
}

/** When silence confirms what is reported at an instant: after two reminders and the days of silence. */
export const silenceEnds = (at: Date, { remindDays, silenceDays }: WishSettings) =>
  later(at, remindDays[1] + silenceDays)

/** Reports it done; of a big wish also where fewer came than it takes: the wisher says whether it is. */
export function finish(wish: Wish, doer: Doer, at: Date, settings: WishSettings): Wish {
  requireClaim(wish, doer.by)
  if (wish.status === 'done') return wish
  requireState(wish, 'finish')
  const { claimEndsAt: _, reason: __, ...rest } = wish
  const step = { what: 'finished' as const, at: at.toISOString(), ...doer }
  return stepped(rest, { status: 'done', confirmsAt: silenceEnds(at, settings) }, step)
}

/** The wisher says that it is not: back to those who claimed it, with their days anew. */
export function notDone(wish: Wish, reason: string, doer: Doer, at: Date, { claimDays }: WishSettings): Wish {
  const last = wish.history[wish.history.length - 1]
  if (last?.what === 'not-done' && last.note === reason && wish.status !== 'done') return wish
  requireState(wish, 'notDone')
  if (claimOf(wish, doer.by)) throw new AppError('not-allowed')
  const { confirmsAt: _, ...rest } = wish
  const step = { what: 'not-done' as const, at: at.toISOString(), ...doer, note: reason }
  return stepped(rest, { status: poolStatus(wish), reason, claimEndsAt: later(at, claimDays) }, step)
}
