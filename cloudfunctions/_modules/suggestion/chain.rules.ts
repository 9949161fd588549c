import { endOfDay, later } from '../../../src/contracts/day.calc'
import type { ItemOutcome } from '../../../src/contracts/meeting.const'
import { dayAt } from '../../../src/contracts/opening.calc'
import { type ActionOwner, mostActionDays, mostSuggestionNotes } from '../../../src/contracts/suggestion.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { requireState, stands } from './suggestion.actor.rules'
import { derived, stepped } from './suggestion.derived.rules'
import { silenceEnds } from './suggestion.due.rules'
import type { AgendaLink, BallotLink, Suggestion } from './suggestion.row'
import { stepOf } from './suggestion.rules'

// From the meeting to the thing done. Each answers the same suggestion when there is nothing to do.

/** A day more for who has to do again what was found not done. */
const againDays = 7

/** Puts it on a meeting's agenda. Another place on the same agenda is no news. */
export function putOnAgenda(suggestion: Suggestion, link: AgendaLink, doer: Doer, at: Date): Suggestion {
  const { agenda } = suggestion
  if (agenda?.meetingId === link.meetingId && agenda.itemNumber === link.itemNumber) return suggestion
  requireState(suggestion, 'discuss')
  if (agenda?.meetingId === link.meetingId) return derived({ ...suggestion, agenda: link })
  return stepped(suggestion, { agenda: link }, stepOf('put-on-agenda', doer, at))
}

/** Off a meeting's agenda: it waits for another. */
export function takeOffAgenda(suggestion: Suggestion, meetingId: string, doer: Doer, at: Date): Suggestion {
  if (suggestion.agenda?.meetingId !== meetingId) return suggestion
  const { agenda: _, ...rest } = suggestion
  return stepped(rest, {}, stepOf('put-off', doer, at))
}

export interface Decision {
  meetingId: string
  itemNumber?: number
  outcome: ItemOutcome
  decision: string
}

/** What a meeting made of it. `next-time` leaves it waiting for the next one. */
export function discuss(suggestion: Suggestion, decided: Decision, doer: Doer, at: Date): Suggestion {
  const { meetingId, outcome, decision } = decided
  const { discussed, history } = suggestion
  const last = history[history.length - 1]
  if (last?.what === 'put-off' && last.note === decision && !suggestion.agenda) return suggestion
  if (discussed?.meetingId === meetingId && discussed.outcome === outcome && discussed.decision === decision)
    return suggestion
  requireState(suggestion, 'discuss')
  const { agenda: _, ...rest } = suggestion
  if (outcome === 'next-time') return stepped(rest, {}, stepOf('put-off', doer, at, decision))
  const status = outcome === 'not-taken' ? 'not-taken' : 'discussed'
  return stepped(rest, { status, discussed: { ...decided, at: at.toISOString() } }, stepOf(status, doer, at, decision))
}

/** Hands it to the owners' meeting; with a vote once that is open. */
export function submit(suggestion: Suggestion, ballot: BallotLink | undefined, doer: Doer, at: Date): Suggestion {
  const known = suggestion.status === 'submitted' ? suggestion.ballot : undefined
  if (suggestion.status === 'submitted') {
    if (ballot === undefined || known?.ballotId === ballot.ballotId) return suggestion
    if (known) throw new AppError('wrong-state')
    return derived({ ...suggestion, ballot, updatedAt: at.toISOString() })
  }
  requireState(suggestion, 'submit')
  const { ballot: _, ...rest } = suggestion
  return stepped(rest, { status: 'submitted', ...(ballot && { ballot }) }, stepOf('submitted', doer, at))
}

/** The vote it stood in was called off: it waits for another. */
export function takeBack(suggestion: Suggestion, ballotId: string, doer: Doer, at: Date): Suggestion {
  if (suggestion.status !== 'submitted' || suggestion.ballot?.ballotId !== ballotId) return suggestion
  const { ballot: _, ...rest } = suggestion
  return stepped(rest, {}, stepOf('taken-back', doer, at))
}

export type Verdict = Pick<BallotLink, 'ballotId' | 'itemNumber'> & Required<Pick<BallotLink, 'isPassed' | 'count'>>

/** What the owners decided. */
export function decide(suggestion: Suggestion, verdict: Verdict, doer: Doer, at: Date): Suggestion {
  const { ballot } = suggestion
  if (suggestion.status !== 'submitted' || ballot?.ballotId !== verdict.ballotId) return suggestion
  const status = verdict.isPassed ? 'passed' : 'not-passed'
  const decided = { ...ballot, ...verdict, decidedAt: at.toISOString() }
  return stepped(suggestion, { status, ballot: decided }, stepOf(status, doer, at))
}

export interface Action {
  what: string
  owner: ActionOwner
  dueOn: string
}

/** Who sees to it, and until when; set anew as often as needed. Throws `bad-input` for a day gone or too far off. */
export function setAction(suggestion: Suggestion, { what, owner, dueOn }: Action, doer: Doer, at: Date): Suggestion {
  const { action } = suggestion
  if (action && stands(suggestion, ['in-action']) && action.what === what)
    if (action.owner === owner && action.dueOn === dueOn) return suggestion
  requireState(suggestion, 'setAction')
  const end = endOfDay(dueOn)
  if (end <= at.toISOString() || end > later(at, mostActionDays + 1)) throw new AppError('bad-input', ['dueOn'])
  const { agenda: _, ...rest } = suggestion
  const next = { what, owner, dueOn, setAt: at.toISOString() }
  return stepped({ ...rest, raised: 0 }, { status: 'in-action', action: next }, stepOf('action-set', doer, at, what))
}

/** A word on how it goes. */
export function addNote(suggestion: Suggestion, note: string, doer: Doer, at: Date): Suggestion {
  const last = suggestion.history[suggestion.history.length - 1]
  if (last?.what === 'noted' && last.by === doer.by && last.note === note) return suggestion
  requireState(suggestion, 'note')
  if (suggestion.history.filter(({ what }) => what === 'noted').length >= mostSuggestionNotes)
    throw new AppError('too-large')
  return stepped(suggestion, {}, stepOf('noted', doer, at, note))
}

/** Reports it done, with proof; it counts until whoever raised it says otherwise. */
export function finish(
  suggestion: Suggestion,
  proof: { words: string; photos: string[] },
  doer: Doer,
  at: Date,
): Suggestion {
  if (suggestion.status === 'done') return suggestion
  requireState(suggestion, 'finish')
  const { reason: _, feedback: __, ...rest } = suggestion
  const part = { status: 'done' as const, proof: { ...proof, at: at.toISOString(), by: doer.by } }
  return stepped({ ...rest, closesAt: silenceEnds(at) }, part, stepOf('finished', doer, at, proof.words))
}

/** The raiser's word on it: that closes it, or it goes back to be done, with days enough to do it. */
export function giveFeedback(
  suggestion: Suggestion,
  { isGood, words }: { isGood: boolean; words?: string },
  doer: Doer,
  at: Date,
): Suggestion {
  const { feedback: given, action } = suggestion
  if (given && given.isGood === isGood && given.words === words && suggestion.status !== 'done') return suggestion
  requireState(suggestion, 'feedback')
  if (suggestion.proof?.by === doer.by) throw new AppError('not-allowed')
  if (!isGood && words === undefined) throw new AppError('bad-input', ['words'])
  const feedback = { isGood, ...(words !== undefined && { words }), at: at.toISOString() }
  const { closesAt: _, ...rest } = suggestion
  if (isGood) return stepped(rest, { status: 'closed', feedback }, stepOf('closed', doer, at, words))
  const soonest = dayAt(new Date(later(at, againDays)))
  const again = action && { ...action, dueOn: action.dueOn > soonest ? action.dueOn : soonest }
  const { proof: __, ...open } = rest
  return stepped(
    { ...open, raised: 0, ...(again && { action: again }) },
    { status: 'in-action', feedback, ...(words !== undefined && { reason: words }) },
    stepOf('reopened', doer, at, words),
  )
}
