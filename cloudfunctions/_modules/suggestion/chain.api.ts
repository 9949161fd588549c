import { checkedText } from '../../_platform/checked-text'
import { requireOwnPhotos } from '../../_platform/own-photo'
import type { Handler } from '../../_platform/router'
import * as chain from './chain.rules'
import { photoFolder } from './post.api'
import { actorOf, requireActor } from './suggestion.actor'
import { changeSuggestion } from './suggestion.change'
import { requireMeeting } from './suggestion.meeting'
import { suggestionNow } from './suggestion.save'
import { suggestionView } from './suggestion.view'

/** Puts down what a meeting made of it, where its minutes do not hold it. Safe to retry. */
export const discussSuggestion: Handler<'suggestion.discuss'> = async (ctx, { suggestionId, ...decided }) => {
  await checkedText(ctx, { decision: decided.decision }, 2)
  const known = await suggestionNow(ctx.store, suggestionId, ctx.now())
  requireActor(known, await actorOf(ctx, known), 'discuss')
  await requireMeeting(ctx, decided.meetingId, known.areaId)
  const suggestion = await changeSuggestion(ctx, suggestionId, 'discuss', (found, doer) =>
    chain.discuss(found, decided, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}

/** Hands it to the owners' meeting. Safe to retry. */
export const submitSuggestion: Handler<'suggestion.submit'> = async (ctx, { suggestionId }) => {
  const suggestion = await changeSuggestion(ctx, suggestionId, 'submit', (found, doer) =>
    chain.submit(found, undefined, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}

/** Says who sees to it, and until when. Safe to retry. */
export const setSuggestionAction: Handler<'suggestion.set-action'> = async (ctx, { suggestionId, ...action }) => {
  await checkedText(ctx, { what: action.what }, 2)
  const suggestion = await changeSuggestion(ctx, suggestionId, 'setAction', (found, doer) =>
    chain.setAction(found, action, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}

/** A word on how it goes, for everybody. Safe to retry. */
export const noteSuggestion: Handler<'suggestion.note'> = async (ctx, { suggestionId, note }) => {
  await checkedText(ctx, { note }, 2)
  const suggestion = await changeSuggestion(ctx, suggestionId, 'note', (found, doer) =>
    chain.addNote(found, note, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}

/** Reports it done, with proof. Safe to retry. */
export const finishSuggestion: Handler<'suggestion.finish'> = async (ctx, { suggestionId, ...proof }) => {
  requireOwnPhotos(ctx, photoFolder, proof.photos)
  await checkedText(ctx, { words: proof.words }, 2)
  const suggestion = await changeSuggestion(ctx, suggestionId, 'finish', (found, doer) =>
    chain.finish(found, proof, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}

/** Whoever raised it says whether it is done. Safe to retry. */
export const giveSuggestionFeedback: Handler<'suggestion.feedback'> = async (ctx, { suggestionId, ...feedback }) => {
  if (feedback.words !== undefined) await checkedText(ctx, { words: feedback.words }, 2)
  const suggestion = await changeSuggestion(ctx, suggestionId, 'feedback', (found, doer) =>
    chain.giveFeedback(found, feedback, doer, ctx.now()),
  )
  return suggestionView(ctx, suggestion)
}
