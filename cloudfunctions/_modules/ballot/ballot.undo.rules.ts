import { paperUndoMs } from '../../../src/contracts/ballot.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { stepped } from './ballot.derived.rules'
import type { Ballot, BallotBox, BallotPaper, RollUnit } from './ballot.row'
import { isOpenAt } from './ballot.rules'
import { withoutPaper } from './box.rules'

type Put = Pick<BallotPaper, 'way' | 'by' | 'at'>

/** Who would take it out; `isAbove`: they stand above those who vote and count; `isOwner`: the unit is theirs. */
interface Taker {
  by: string
  isAbove: boolean
  isOwner: boolean
}

const isTheirs = (paper: Put, { by, isAbove }: Taker) =>
  paper.way === 'paper' && by !== '' && (isAbove || paper.by === by)
/** Nobody changes their own vote by being above it. */
const isOwnVote = (paper: Put, { by, isOwner }: Taker) => isOwner && paper.by !== by
/** Whoever put it down has a moment; by the time its owner hears of it, only those above mend it. */
const isInTime = (paper: Put, { isAbove }: Taker, at: Date) =>
  isAbove || at.getTime() - Date.parse(paper.at) < paperUndoMs

/** Whether somebody may take a paper out again while votes are taken: who put it down soon after, those above always. */
export const mayTakeBack = (ballot: Ballot, paper: Put, taker: Taker, at: Date): boolean =>
  isOpenAt(ballot, at) && isTheirs(paper, taker) && !isOwnVote(paper, taker) && isInTime(paper, taker, at)

/**
 * A paper that was put down wrongly is taken out: its unit owes its vote again. The ballot remembers who did it and
 * for which unit, not what the paper said, and its revision is another, so that a count under way begins anew.
 */
export function takeBack(
  ballot: Ballot,
  { box, paper }: { box: BallotBox; paper: BallotPaper },
  unit: RollUnit,
  { isAbove, isOwner, ...doer }: Doer & Taker,
  at: Date,
): { ballot: Ballot; box: BallotBox } {
  const taker = { by: doer.by, isAbove, isOwner }
  if (!isTheirs(paper, taker)) throw new AppError('not-allowed')
  if (isOwnVote(paper, taker)) throw new AppError('own-unit')
  if (!isOpenAt(ballot, at) || !box.isOpen) throw new AppError('ballot-closed')
  if (!isInTime(paper, taker, at)) throw new AppError('too-late')
  const isOthers = paper.by !== doer.by
  const step = {
    what: 'taken-back' as const,
    at: at.toISOString(),
    ...doer,
    unitId: unit.unitId,
    ...(isOthers && { isOthers }),
  }
  return { ballot: stepped(ballot, {}, step), box: withoutPaper(box, unit) }
}
