import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import type { Tx } from '../../_platform/store'
import * as chain from './chain.rules'
import { settled } from './suggestion.due.rules'
import type { AgendaLink, BallotLink, Suggestion } from './suggestion.row'
import { saveSuggestion } from './suggestion.save'

// What meetings and owners' votes do to suggestions, within their own transactions. All are safe to repeat.

async function move(tx: Tx, at: Date, id: string, rule: (suggestion: Suggestion) => Suggestion): Promise<void> {
  const stored = await tx.get('suggestions', id)
  if (!stored) throw new AppError('not-found', ['suggestionId'])
  const suggestion = settled(stored, at)
  const next = rule(suggestion)
  if (next !== suggestion) await saveSuggestion(tx, at, stored, next)
}

/** Throws `bad-input` for a suggestion of another estate. */
function requireEstate({ areaId }: Suggestion, estateId: string): void {
  if (areaId !== estateId) throw new AppError('bad-input', ['suggestionId'])
}

/**
 * It stands on a meeting's agenda, now under this number. Throws `not-found`, `bad-input` for one of another estate than
 * `areaId`, `wrong-state` for one that nobody collected or that is further along.
 */
export const putOnAgendaInTx = (
  tx: Tx,
  at: Date,
  suggestionId: string,
  { areaId, ...link }: AgendaLink & { areaId: string },
  doer: Doer,
): Promise<void> =>
  move(tx, at, suggestionId, (suggestion) => {
    requireEstate(suggestion, areaId)
    return chain.putOnAgenda(suggestion, link, doer, at)
  })

/** It stands on that meeting's agenda no more, or the meeting was called off. Nothing where it did not stand there. */
export const takeOffAgendaInTx = (tx: Tx, at: Date, suggestionId: string, meetingId: string, doer: Doer) =>
  move(tx, at, suggestionId, (suggestion) => chain.takeOffAgenda(suggestion, meetingId, doer, at))

/**
 * What the published minutes say of it. One that has moved on meanwhile, or was withdrawn, stays as it is: minutes are
 * published all the same.
 */
export const discussInTx = (tx: Tx, at: Date, suggestionId: string, decided: chain.Decision, doer: Doer) =>
  move(tx, at, suggestionId, (suggestion) =>
    ['collected', 'discussed'].includes(suggestion.status) ? chain.discuss(suggestion, decided, doer, at) : suggestion,
  )

/**
 * A vote on it is open. Throws `not-found`, `bad-input` for one of another estate than `areaId`, `wrong-state` for one
 * that no meeting discussed, that stands in another vote, or that is further along.
 */
export const submittedInTx = (
  tx: Tx,
  at: Date,
  suggestionId: string,
  { areaId, ...link }: Pick<BallotLink, 'ballotId' | 'itemNumber' | 'closesAt'> & { areaId: string },
  doer: Doer,
): Promise<void> =>
  move(tx, at, suggestionId, (suggestion) => {
    requireEstate(suggestion, areaId)
    return chain.submit(suggestion, link, doer, at)
  })

/** The vote was called off: it waits for another. Nothing where it does not stand in that vote. */
export const takenBackInTx = (tx: Tx, at: Date, suggestionId: string, ballotId: string, doer: Doer) =>
  move(tx, at, suggestionId, (suggestion) => chain.takeBack(suggestion, ballotId, doer, at))

/** The vote is counted. Nothing where it does not stand in that vote, or was decided before. */
export const decidedInTx = (tx: Tx, at: Date, suggestionId: string, verdict: chain.Verdict, doer: Doer) =>
  move(tx, at, suggestionId, (suggestion) => chain.decide(suggestion, verdict, doer, at))
