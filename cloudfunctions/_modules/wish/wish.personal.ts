import type { PersonalData } from '../../_platform/personal-data'
import { inHands as heldBy } from './tally.rules'
import { derived } from './wish.derived.rules'
import { settled } from './wish.due.rules'
import type { Wish } from './wish.row'
import { withdraw } from './wish.rules'
import { saveWish } from './wish.save'

const most = 1000
const inHands: readonly string[] = ['claimed', 'done']
const waiting: readonly string[] = ['in-review', 'asked-back', 'open']

/** What stays for the accounts: that there was a wish, and what became of it. */
function withoutPerson(wish: Wish, memberId: string): Wish {
  const but = (id: string) => (id === memberId ? '' : id)
  const isWishers = wish.wisherId === memberId
  return derived({
    ...wish,
    ...(isWishers && { detail: '', photos: [] }),
    wisherId: but(wish.wisherId),
    byId: but(wish.byId),
    claims: wish.claims.map((claim) => ({ ...claim, by: but(claim.by) })),
    history: wish.history.map(({ note, ...step }) => ({
      ...step,
      by: but(step.by),
      // What they wrote goes with them.
      ...(note !== undefined && step.by !== memberId && { note }),
    })),
    reviewerIds: wish.reviewerIds.filter((id) => id !== memberId),
  })
}

/** The person's wishes, and those they claimed, posted for others or reviewed. */
export const wishPersonal: PersonalData = {
  name: 'wishes',
  exported: async (ctx, { memberId }) => {
    const wishes = await ctx.store.find('wishes', { where: { involved: { has: memberId } }, limit: most })
    return wishes.map((wish) => ({
      title: wish.title,
      status: wish.status,
      stationName: wish.stationName,
      postedAt: wish.postedAt,
      ...(wish.wisherId === memberId && {
        detail: wish.detail,
        kind: wish.kind,
        forWhom: wish.forWhom,
        wishBy: wish.wishBy,
        photos: wish.photos,
        thanks: wish.thanks?.words,
      }),
      mine: wish.history.filter(({ by }) => by === memberId).map(({ what, at, note }) => ({ what, at, note })),
    }))
  },
  /**
   * A wish in somebody's hands, and one in their own, is finished or given back first. So is what still counts against
   * them: whoever left and came back would have their hands free again, and could look up one number after the other.
   */
  isOwed: async (ctx, { memberId }) => {
    if (heldBy(await ctx.store.get('claimTallies', memberId), ctx.now()) > 0) return true
    const wishes = await ctx.store.find('wishes', { where: { involved: { has: memberId } }, limit: most })
    return wishes
      .map((wish) => settled(wish, ctx.now()))
      .some(
        (wish) =>
          (wish.wisherId === memberId &&
            (inHands.includes(wish.status) || wish.claims.length > 0) &&
            wish.status !== 'confirmed') ||
          (wish.claimerIds.includes(memberId) && wish.status !== 'confirmed'),
      )
  },
  forgotten: async (store, { memberId }, at) => {
    for (;;) {
      const wishes = await store.find('wishes', { where: { involved: { has: memberId } }, limit: most })
      if (wishes.length === 0) break
      for (const { _id } of wishes)
        await store.transaction(async (tx) => {
          const wish = await tx.get('wishes', _id)
          if (!wish) return
          const isLeft = wish.wisherId === memberId && waiting.includes(wish.status)
          const doer = { by: memberId, byRole: 'resident' }
          const last = isLeft ? withdraw(wish, '', doer, at) : wish
          await saveWish(tx, at, wish, withoutPerson(last, memberId))
        })
    }
    await store.transaction((tx) => tx.remove('claimTallies', memberId))
  },
}
