import { requireNoPersonalData } from '../../_platform/checked-text'
import type { Handler } from '../../_platform/router'
import { changeSuggestion } from './suggestion.change'
import * as rules from './suggestion.rules'
import { suggestionView } from './suggestion.view'

/** Takes a suggestion in: everybody sees it. Safe to retry. */
export const collectSuggestion: Handler<'suggestion.collect'> = async (ctx, { suggestionId }) =>
  suggestionView(
    ctx,
    await changeSuggestion(ctx, suggestionId, 'review', (found, doer) => rules.collect(found, doer, ctx.now())),
  )

/** Gives a suggestion back to be worded anew. Safe to retry. */
export const askSuggestionBack: Handler<'suggestion.ask-back'> = async (ctx, { suggestionId, reason }) => {
  requireNoPersonalData({ reason })
  const suggestion = await changeSuggestion(ctx, suggestionId, 'review', (found, doer) =>
    rules.askBack(found, reason, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}

/** Safe to retry. */
export const declineSuggestion: Handler<'suggestion.decline'> = async (ctx, { suggestionId, reason }) => {
  requireNoPersonalData({ reason })
  const suggestion = await changeSuggestion(ctx, suggestionId, 'review', (found, doer) =>
    rules.decline(found, reason, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}
