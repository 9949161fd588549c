import * as chain from './chain.api'
import { suggestionDesk } from './desk.api'
import { suggestionFunnel } from './funnel.api'
import * as post from './post.api'
import * as read from './read.api'
import * as review from './review.api'

export type { Decision, Verdict } from './chain.rules'
export {
  decidedInTx,
  discussInTx,
  putOnAgendaInTx,
  submittedInTx,
  takenBackInTx,
  takeOffAgendaInTx,
} from './suggestion.chain'
export { settleSuggestions } from './suggestion.jobs'
export { suggestionPersonal } from './suggestion.personal'
export { reaskSuggestions } from './suggestion.reviewers'

export const suggestionHandlers = {
  'suggestion.list': read.listSuggestions,
  'suggestion.get': read.getSuggestion,
  'suggestion.mine': read.mySuggestions,
  'suggestion.desk': suggestionDesk,
  'suggestion.funnel': suggestionFunnel,
  'suggestion.post': post.postSuggestion,
  'suggestion.revise': post.reviseSuggestion,
  'suggestion.withdraw': post.withdrawSuggestion,
  'suggestion.collect': review.collectSuggestion,
  'suggestion.ask-back': review.askSuggestionBack,
  'suggestion.decline': review.declineSuggestion,
  'suggestion.discuss': chain.discussSuggestion,
  'suggestion.submit': chain.submitSuggestion,
  'suggestion.set-action': chain.setSuggestionAction,
  'suggestion.note': chain.noteSuggestion,
  'suggestion.finish': chain.finishSuggestion,
  'suggestion.feedback': chain.giveSuggestionFeedback,
}
