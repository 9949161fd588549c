import type { PersonalData } from '../../_platform/personal-data'
import { derived, isPublic } from './suggestion.derived.rules'
import { settled } from './suggestion.due.rules'
import type { Suggestion, SuggestionStepRow } from './suggestion.row'
import { withdraw } from './suggestion.rules'
import { saveSuggestion } from './suggestion.save'

const most = 1000
const unseen: readonly string[] = ['in-review', 'asked-back']

/** What the raiser wrote; what staff wrote of it stays for the accounts. */
const ofRaisers: readonly SuggestionStepRow['what'][] = ['withdrawn', 'reopened', 'closed']

/**
 * What stays when somebody leaves: a suggestion that others saw, without who raised it, and what became of it. Its words
 * hold nothing personal (they were checked and reviewed); its pictures and what was said of the outcome go.
 */
function withoutPerson(suggestion: Suggestion, memberId: string): Suggestion {
  const but = (id: string) => (id === memberId ? '' : id)
  const isRaisers = suggestion.raiserId === memberId
  const { feedback, reason, ...rest } = suggestion
  const { words: _, ...said } = feedback ?? { isGood: true, at: '' }
  return derived({
    ...rest,
    ...(isRaisers && { photos: [] }),
    ...(isRaisers && !isPublic(suggestion) && { detail: '' }),
    ...(reason !== undefined && !isRaisers && { reason }),
    ...(feedback && { feedback: isRaisers ? said : feedback }),
    raiserId: but(suggestion.raiserId),
    byId: but(suggestion.byId),
    ...(suggestion.proof && { proof: { ...suggestion.proof, by: but(suggestion.proof.by) } }),
    history: suggestion.history.map(({ note, ...step }) => ({
      ...step,
      by: but(step.by),
      ...(note !== undefined && !(isRaisers && ofRaisers.includes(step.what)) && { note }),
    })),
    reviewerIds: suggestion.reviewerIds.filter((id) => id !== memberId),
  })
}

/** The person's suggestions, and those they handed in for others, reviewed or saw to. */
export const suggestionPersonal: PersonalData = {
  name: 'suggestions',
  exported: async (ctx, { memberId }) => {
    const found = await ctx.store.find('suggestions', { where: { involved: { has: memberId } }, limit: most })
    return found.map((row) => {
      const suggestion = settled(row, ctx.now())
      return {
        title: suggestion.title,
        number: suggestion.number,
        estateName: suggestion.estateName,
        status: suggestion.status,
        postedAt: suggestion.postedAt,
        ...(suggestion.raiserId === memberId && {
          detail: suggestion.detail,
          kind: suggestion.kind,
          photos: suggestion.photos,
          feedback: suggestion.feedback,
        }),
        mine: suggestion.history.filter(({ by }) => by === memberId).map(({ what, at, note }) => ({ what, at, note })),
      }
    })
  },
  forgotten: async (store, { memberId }, at) => {
    for (;;) {
      const found = await store.find('suggestions', { where: { involved: { has: memberId } }, limit: most })
      if (found.length === 0) return
      for (const { _id } of found)
        await store.transaction(async (tx) => {
          const stored = await tx.get('suggestions', _id)
          if (!stored) return
          const isLeft = stored.raiserId === memberId && unseen.includes(stored.status)
          const last = isLeft ? withdraw(stored, '', { by: memberId, byRole: 'resident' }, at) : stored
          await saveSuggestion(tx, at, stored, withoutPerson(last, memberId))
        })
    }
  },
}
