import { paperUndoMs } from '../../../src/contracts/ballot.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { stepped } from './ballot.derived.rules'
import type { Ballot, BallotBox, BallotPaper, RollUnit } from './ballot.row'
import { isOpenAt } from './ballot.rules'
import { withoutPaper } from './box.rules'

type Put = Pick<BallotPaper, 'way' | 'by' | 'at'>

const isTheirs = (paper: Put, by: string) => paper.way === 'paper' && by !== '' && paper.by === by
const isFresh = (paper: Put, at: Date) => at.getTime() - Date.parse(paper.at) < paperUndoMs

/** Whether somebody may take a paper out again: only who put it down, soon after, while votes are taken. */
export const mayTakeBack = (ballot: Ballot, paper: Put, by: string, at: Date): boolean =>
  isOpenAt(ballot, at) && isTheirs(paper, by) && isFresh(paper, at)

/**
 * A paper that was put down wrongly is taken out: its unit owes its vote again. The ballot remembers who did it and
 * for which unit, not what the paper said, and its revision is another, so that a count under way begins anew.
 */
export function takeBack(
  ballot: Ballot,
  { box, paper }: { box: BallotBox; paper: BallotPaper },
  unit: RollUnit,
  doer: Doer,
  at: Date,
): { ballot: Ballot; box: BallotBox } {
  if (!isTheirs(paper, doer.by)) throw new AppError('not-allowed')
  if (!isOpenAt(ballot, at) || !box.isOpen) throw new AppError('ballot-closed')
  if (!isFresh(paper, at)) throw new AppError('too-late')
  const step = { what: 'taken-back' as const, at: at.toISOString(), ...doer, unitId: unit.unitId }
  return { ballot: stepped(ballot, {}, step), box: withoutPaper(box, unit) }
}
