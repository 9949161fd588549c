import * as read from './ballot.read.api'
import * as run from './ballot.run.api'
import * as vote from './ballot.vote.api'
import * as unit from './unit.api'

export { closeBallots } from './ballot.count'
export { ballotPersonal } from './ballot.personal'
export { tellOwners } from './ballot.tell'

export const ballotHandlers = {
  'ballot.list': read.listBallots,
  'ballot.get': read.getBallot,
  'ballot.units': read.ballotUnits,
  'ballot.open': run.openBallot,
  'ballot.cast': vote.castVote,
  'ballot.record': vote.recordVote,
  'ballot.take-back': vote.takeBackVote,
  'ballot.close': run.closeBallot,
  'ballot.cancel': run.cancelBallot,
  'unit.list': unit.listUnits,
  'unit.link': unit.linkUnit,
  'unit.unlink': unit.unlinkUnit,
}
