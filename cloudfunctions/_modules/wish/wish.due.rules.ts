import { endOfDay } from '../../../src/contracts/day.calc'
import { dayMs } from '../../../src/contracts/day.const'
import { stepped } from './wish.derived.rules'
import type { Wish } from './wish.row'

const system = { by: '', byRole: 'system' }

/** The wish with nobody's claim on it. */
export function withoutClaims({ claimEndsAt: _, ...wish }: Wish): Wish {
  return { ...wish, status: 'open', claims: [] }
}

/** What the deadline that is next does, at its own instant: however late it is looked at, the history is the same. */
function afterDeadline(wish: Wish, due: string): Wish {
  if (wish.status === 'done') {
    const { reason: _, ...rest } = wish
    return stepped({ ...rest, status: 'confirmed' }, {}, { what: 'confirmed-by-silence', at: due, ...system })
  }
  if (wish.claims.length > 0) return stepped(withoutClaims(wish), {}, { what: 'claim-ended', at: due, ...system })
  // Its day may have passed while it was in hands.
  const at = due > wish.updatedAt ? due : wish.updatedAt
  return stepped(wish, { status: 'expired' }, { what: 'expired', at, ...system })
}

/**
 * The wish as time has made it, whether or not the clock has run: claims that ended are back in the pool, what nobody
 * objected to is confirmed, what is past its day has expired. The same wish when no deadline has passed.
 */
export function settled(wish: Wish, at: Date): Wish {
  const now = at.toISOString()
  let current = wish
  while (current.dueAt !== undefined && current.dueAt <= now) current = afterDeadline(current, current.dueAt)
  return current
}

/** Whether a wish-by day lies within what may be wished for. */
export const isWishable = (wishBy: string, at: Date, mostDays: number) => {
  const end = Date.parse(endOfDay(wishBy))
  return end > at.getTime() && end <= at.getTime() + (mostDays + 1) * dayMs
}
