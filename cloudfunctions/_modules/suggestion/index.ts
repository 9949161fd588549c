export type { Decision, Verdict } from './chain.rules'
export {
  decidedInTx,
  discussInTx,
  putOnAgendaInTx,
  submittedInTx,
  takenBackInTx,
  takeOffAgendaInTx,
} from './suggestion.chain'
