import { AppError } from '../../_platform/app-error'
import type { Tx } from '../../_platform/store'
import { settled } from './suggestion.due.rules'
import { tellSuggestion } from './suggestion.notices'
import type { Suggestion } from './suggestion.row'

/** Keeps a changed suggestion and tells those concerned, together. */
export async function saveSuggestion(
  tx: Tx,
  at: Date,
  before: Suggestion | null,
  suggestion: Suggestion,
): Promise<void> {
  await tx.set('suggestions', suggestion)
  await tellSuggestion(tx, at, before, suggestion)
}

/** A suggestion as it is now; throws `not-found`. */
export async function suggestionNow(from: Pick<Tx, 'get'>, suggestionId: string, at: Date): Promise<Suggestion> {
  const suggestion = await from.get('suggestions', suggestionId)
  if (!suggestion) throw new AppError('not-found', ['suggestionId'])
  return settled(suggestion, at)
}
