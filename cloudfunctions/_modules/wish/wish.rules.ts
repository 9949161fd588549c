import { mostWishDays, type TextVerdict } from '../../../src/contracts/wish.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { claimOf, requireState } from './wish.actor.rules'
import { derived, stepped } from './wish.derived.rules'
import { isWishable } from './wish.due.rules'
import type { Wish, WishText } from './wish.row'

// The wisher's and the manager's acts. Each answers the same wish when there is nothing to do, and throws `wrong-state`
// where it does not fit. The wish given is settled: see `wish.due.rules.ts`.

const textOf = ({ title, detail, kind, forWhom, stationId, wishBy, people, photos }: WishText): WishText => ({
  title,
  detail,
  kind,
  forWhom,
  stationId,
  ...(wishBy !== undefined && { wishBy }),
  people,
  photos,
})

/** Throws `bad-input` for a wish-by day that is over or too far off. */
export function requireWishable({ wishBy }: Pick<WishText, 'wishBy'>, at: Date): void {
  if (wishBy !== undefined && !isWishable(wishBy, at, mostWishDays)) throw new AppError('bad-input', ['wishBy'])
}

export interface Posting extends Pick<Wish, '_id' | 'areaPath' | 'stationName' | 'wisherId' | 'order' | 'verdict'> {
  estateName?: string
  reviewerIds: string[]
  isSynthetic: boolean
}

/** A new wish, which the manager sees first. */
export function newWish(text: WishText, posting: Posting, doer: Doer, at: Date): Wish {
  const instant = at.toISOString()
  return derived({
    ...textOf(text),
    ...posting,
    byId: doer.by,
    status: 'in-review',
    claims: [],
    history: [{ what: 'posted', at: instant, ...doer, revision: 1 }],
    revision: 1,
    postedAt: instant,
    updatedAt: instant,
    needsReview: true,
    claimerIds: [],
    involved: [],
    months: [],
  })
}

const isSameText = (a: WishText, b: WishText) => JSON.stringify(textOf(a)) === JSON.stringify(textOf(b))

/** The wisher's new wording of what was asked back. The station stays. */
export function revise(wish: Wish, text: WishText, verdict: TextVerdict, doer: Doer, at: Date): Wish {
  if (text.stationId !== wish.stationId) throw new AppError('bad-input', ['stationId'])
  if (wish.status === 'in-review' && isSameText(wish, text)) return wish
  requireState(wish, 'revise')
  const { reason: _, wishBy: __, ...rest } = wish
  const step = { what: 'revised' as const, at: at.toISOString(), ...doer }
  return stepped({ ...rest, ...textOf(text), verdict }, { status: 'in-review' }, step)
}

/** Puts it on the wall. */
export function approve(wish: Wish, doer: Doer, at: Date): Wish {
  if (wish.status === 'open' || wish.status === 'claimed') return wish
  requireState(wish, 'review')
  return stepped(wish, { status: 'open' }, { what: 'approved', at: at.toISOString(), ...doer })
}

/** Gives it back to the wisher to be worded anew. */
export function askBack(wish: Wish, reason: string, doer: Doer, at: Date): Wish {
  if (wish.status === 'asked-back' && wish.reason === reason) return wish
  requireState(wish, 'review')
  const step = { what: 'asked-back' as const, at: at.toISOString(), ...doer, note: reason }
  return stepped(wish, { status: 'asked-back', reason }, step)
}

export function decline(wish: Wish, reason: string, doer: Doer, at: Date): Wish {
  if (wish.status === 'declined' && wish.reason === reason) return wish
  requireState(wish, 'review')
  const step = { what: 'declined' as const, at: at.toISOString(), ...doer, note: reason }
  return stepped(wish, { status: 'declined', reason }, step)
}

/** The wisher wants it no more, as long as it is not reported done. Whoever had claimed it keeps their place in history. */
export function withdraw(wish: Wish, reason: string, doer: Doer, at: Date): Wish {
  if (wish.status === 'withdrawn') return wish
  requireState(wish, 'withdraw')
  const { claimEndsAt: _, ...rest } = wish
  const step = { what: 'withdrawn' as const, at: at.toISOString(), ...doer, note: reason }
  return stepped(rest, { status: 'withdrawn', claims: [], reason }, step)
}

/** The wisher's word that it is fulfilled, as reported. */
export function confirm(wish: Wish, doer: Doer, at: Date): Wish {
  if (wish.status === 'confirmed') return wish
  requireState(wish, 'confirm')
  if (claimOf(wish, doer.by)) throw new AppError('not-allowed')
  const { reason: _, ...rest } = wish
  return stepped(rest, { status: 'confirmed' }, { what: 'confirmed', at: at.toISOString(), ...doer })
}

/** A word of thanks, shown to others once the manager has seen it. One that was not shown may be worded anew. */
export function thank(wish: Wish, words: string, verdict: TextVerdict, doer: Doer, at: Date): Wish {
  if (wish.thanks && wish.thanks.words === words && wish.thanks.state !== 'hidden') return wish
  requireState(wish, 'thank')
  if (wish.thanks && wish.thanks.state !== 'hidden') throw new AppError('wrong-state')
  const instant = at.toISOString()
  const thanks = { words, state: 'in-review' as const, verdict, at: instant }
  return stepped(wish, { thanks }, { what: 'thanked', at: instant, ...doer })
}

export function reviewThanks(wish: Wish, isShown: boolean, doer: Doer, at: Date): Wish {
  const { thanks } = wish
  const state = isShown ? 'shown' : 'hidden'
  if (thanks?.state === state) return wish
  requireState(wish, 'reviewThanks')
  if (thanks?.state !== 'in-review') throw new AppError('wrong-state')
  const what = isShown ? ('thanks-shown' as const) : ('thanks-hidden' as const)
  return stepped(wish, { thanks: { ...thanks, state } }, { what, at: at.toISOString(), ...doer })
}
