import { endOfDay } from '../../../src/contracts/day.calc'
import { dayAt } from '../../../src/contracts/opening.calc'
import type { WishStatus, WishStepKind } from '../../../src/contracts/wish.const'
import type { Wish, WishStepRow } from './wish.row'

const counted: readonly WishStepKind[] = ['posted', 'claimed', 'confirmed', 'confirmed-by-silence']
const waiting: readonly WishStatus[] = ['in-review', 'asked-back', 'open']

export const monthAt = (instant: string) => dayAt(new Date(instant)).slice(0, 7)

export const claimedPeople = ({ claims }: Pick<Wish, 'claims'>) => claims.reduce((sum, claim) => sum + claim.people, 0)

/** A wish in hands stays alive past its day, until the claims go back. */
function dueAt(wish: Omit<Wish, 'dueAt'>): string | undefined {
  if (wish.status === 'done') return wish.confirmsAt
  if (wish.claims.length > 0 && (wish.status === 'open' || wish.status === 'claimed')) return wish.claimEndsAt
  return wish.wishBy !== undefined && waiting.includes(wish.status) ? endOfDay(wish.wishBy) : undefined
}

/** The wish with everything that follows from the rest. */
export function derived({ dueAt: _, ...wish }: Wish): Wish {
  const due = dueAt(wish)
  const claimerIds = wish.claims.map(({ by }) => by).filter(Boolean)
  const everybody = [wish.wisherId, wish.byId, ...claimerIds, ...wish.history.map(({ by }) => by)]
  return {
    ...wish,
    ...(due !== undefined && { dueAt: due }),
    needsReview: wish.status === 'in-review' || wish.thanks?.state === 'in-review',
    claimerIds,
    involved: [...new Set([...everybody, ...wish.reviewerIds])].filter(Boolean),
    months: [...new Set(wish.history.filter(({ what }) => counted.includes(what)).map(({ at }) => monthAt(at)))],
  }
}

/** A change with its line of history. */
export function stepped(wish: Wish, part: Partial<Wish>, step: Omit<WishStepRow, 'revision'>): Wish {
  const revision = wish.revision + 1
  const history = [...wish.history, { ...step, revision }]
  return derived({ ...wish, ...part, history, revision, updatedAt: step.at })
}
