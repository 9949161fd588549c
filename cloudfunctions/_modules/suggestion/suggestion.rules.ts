import { dayAt } from '../../../src/contracts/opening.calc'
import type { TextVerdict } from '../../../src/contracts/wish.const'
import type { Doer } from '../../_platform/doer.row'
import { requireState } from './suggestion.actor.rules'
import { derived, stepped } from './suggestion.derived.rules'
import type { Suggestion, SuggestionStepRow, SuggestionText } from './suggestion.row'

// The raiser's and the reviewer's acts. Each answers the same suggestion when there is nothing to do, and throws
// `wrong-state` where it does not fit. The suggestion given is settled: see `suggestion.due.rules.ts`.

type Placed = 'number' | 'areaId' | 'areaPath' | 'estateName' | 'stationId' | 'source' | 'meetingId'
export type Posting = Pick<
  Suggestion,
  '_id' | Placed | 'raiserId' | 'verdict' | 'reviewerIds' | 'order' | 'isSynthetic'
>

const textOf = ({ title, detail, kind, photos }: SuggestionText): SuggestionText => ({ title, detail, kind, photos })

export const stepOf = (
  what: SuggestionStepRow['what'],
  doer: Doer,
  at: Date,
  note?: string,
): Omit<SuggestionStepRow, 'revision'> => ({ what, at: at.toISOString(), ...doer, ...(note !== undefined && { note }) })

/** A new suggestion, which the manager sees first. */
export function newSuggestion(text: SuggestionText, posting: Posting, doer: Doer, at: Date): Suggestion {
  const instant = at.toISOString()
  return derived({
    ...textOf(text),
    ...posting,
    byId: doer.by,
    status: 'in-review',
    raised: 0,
    history: [{ ...stepOf('posted', doer, at), revision: 1 }],
    revision: 1,
    year: Number(dayAt(at).slice(0, 4)),
    postedAt: instant,
    since: instant,
    updatedAt: instant,
    reached: [],
    meetingIds: [],
    involved: [],
  })
}

const isSameText = (a: SuggestionText, b: SuggestionText) => JSON.stringify(textOf(a)) === JSON.stringify(textOf(b))

/** A new wording of what was asked back. */
export function revise(
  suggestion: Suggestion,
  { reviewerIds, ...text }: SuggestionText & Partial<Pick<Suggestion, 'reviewerIds'>>,
  verdict: TextVerdict,
  doer: Doer,
  at: Date,
): Suggestion {
  if (suggestion.status === 'in-review' && isSameText(suggestion, text)) return suggestion
  requireState(suggestion, 'revise')
  const { reason: _, ...rest } = suggestion
  const asked = { ...rest, ...(reviewerIds && { reviewerIds }) }
  return stepped({ ...asked, ...textOf(text), verdict }, { status: 'in-review' }, stepOf('revised', doer, at))
}

/** Takes it in: from now on everybody sees it. */
export function collect(suggestion: Suggestion, doer: Doer, at: Date): Suggestion {
  if (suggestion.status === 'collected') return suggestion
  requireState(suggestion, 'review')
  return stepped(suggestion, { status: 'collected' }, stepOf('collected', doer, at))
}

/** Gives it back to be worded anew. */
export function askBack(suggestion: Suggestion, reason: string, doer: Doer, at: Date): Suggestion {
  if (suggestion.status === 'asked-back' && suggestion.reason === reason) return suggestion
  requireState(suggestion, 'review')
  return stepped(suggestion, { status: 'asked-back', reason }, stepOf('asked-back', doer, at, reason))
}

export function decline(suggestion: Suggestion, reason: string, doer: Doer, at: Date): Suggestion {
  if (suggestion.status === 'declined' && suggestion.reason === reason) return suggestion
  requireState(suggestion, 'review')
  return stepped(suggestion, { status: 'declined', reason }, stepOf('declined', doer, at, reason))
}

/** Whoever raised it wants it no more, as long as no meeting took it up. */
export function withdraw(suggestion: Suggestion, reason: string, doer: Doer, at: Date): Suggestion {
  if (suggestion.status === 'withdrawn') return suggestion
  requireState(suggestion, 'withdraw')
  const { agenda: _, ...rest } = suggestion
  return stepped(rest, { status: 'withdrawn', reason }, stepOf('withdrawn', doer, at, reason))
}
