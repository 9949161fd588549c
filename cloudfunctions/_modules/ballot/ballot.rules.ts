import { countOf, type Turnout } from '../../../src/contracts/ballot.calc'
import { type BallotChoice, type BallotWay, mostBallotDays, paperHearingMs } from '../../../src/contracts/ballot.const'
import { endOfDay } from '../../../src/contracts/day.calc'
import { dayMs } from '../../../src/contracts/day.const'
import { AppError } from '../../_platform/app-error'
import type { Doer } from '../../_platform/doer.row'
import { derived, isCounted, stepped, tellingsOf } from './ballot.derived.rules'
import type { Ballot, BallotBox, BallotItemRow, BallotPaper, RollUnit } from './ballot.row'
import { heldIn, withPaper } from './box.rules'

// The ballot's transitions. Each answers the same ballot when there is nothing to do.

/** What time does. */
export const system: Doer = { by: '', byRole: 'system' }

/** The instant until which votes count. The last day is tomorrow at the earliest; throws `bad-input`. */
export function closingOf(closesOn: string, at: Date): string {
  const closesAt = endOfDay(closesOn)
  const aheadMs = Date.parse(closesAt) - at.getTime()
  if (aheadMs <= dayMs || aheadMs > (mostBallotDays + 1) * dayMs) throw new AppError('bad-input', ['closesOn'])
  return closesAt
}

type Found = Pick<Ballot, '_id' | 'areaId' | 'areaPath' | 'estateName' | 'stationId' | 'order' | 'isSynthetic'>
interface Opening {
  title: string
  items: readonly Omit<BallotItemRow, 'number' | 'count'>[]
  closesAt: string
  all: Turnout
}

/** Opens a vote on what stands in the register now. */
export function open({ title, items, closesAt, all }: Opening, found: Found, doer: Doer, at: Date): Ballot {
  const opensAt = at.toISOString()
  return derived({
    ...found,
    title,
    items: items.map((item, i) => ({ ...item, number: i + 1 })),
    status: 'open',
    opensAt,
    closesAt,
    all,
    tookPart: heldIn([]),
    tellings: tellingsOf(opensAt, closesAt),
    history: [{ what: 'opened', at: opensAt, ...doer }],
    revision: 1,
    involved: [],
  })
}

/** Whether votes are taken at an instant, whether or not the clock has run. */
export const isOpenAt = (ballot: Pick<Ballot, 'status' | 'closesAt'>, at: Date) =>
  ballot.status === 'open' && at.toISOString() < ballot.closesAt

/** The ballot as time has made it: past its end it is closed, at that very instant, though its papers may not be counted. */
export function settled(ballot: Ballot, at: Date): Ballot {
  if (ballot.status !== 'open' || isOpenAt(ballot, at)) return ballot
  return shut(ballot, system, ballot.closesAt)
}

/** The reminder is nobody's business any more. */
const shut = (ballot: Ballot, doer: Doer, at: string): Ballot =>
  stepped(
    ballot,
    { status: 'closed', tellings: ballot.tellings.filter(({ what }) => what !== 'closing') },
    { what: 'closed', at, ...doer },
  )

export interface Vote {
  choices: BallotChoice[]
  way: BallotWay
  photo?: string
}

/** Where a unit's paper goes, and the one that is there. */
export interface Slot {
  box: BallotBox
  paperId: string
  before: BallotPaper | null
}

/**
 * A unit's vote. Its first counts, by whichever way it came; another is refused with `already-voted`. The very same act
 * again by the same person is no second one; by anybody else it is, so that nobody finds out how a unit voted by trying.
 */
export function cast(
  ballot: Ballot,
  { box, paperId, before }: Slot,
  unit: RollUnit,
  vote: Vote,
  doer: Doer,
  at: Date,
): { box: BallotBox; paper: BallotPaper } {
  const isSame = before?.by === doer.by && before.way === vote.way && before.choices.join() === vote.choices.join()
  if (before && isSame) return { box, paper: before }
  if (before) throw new AppError('already-voted')
  if (!isOpenAt(ballot, at) || !box.isOpen) throw new AppError('ballot-closed')
  if (vote.way === 'paper' && tookOthersOut(ballot, unit, doer)) throw new AppError('second-person')
  if (vote.choices.length !== ballot.items.length) throw new AppError('bad-input', ['choices'])
  const { unitId, owner, areaCm2 } = unit
  const paper: BallotPaper = {
    _id: paperId,
    ballotId: ballot._id,
    unitId,
    owner,
    areaCm2,
    ...vote,
    at: at.toISOString(),
    ...doer,
  }
  return { box: { ...withPaper(box, unit), ...(vote.way === 'paper' && { paperAt: paper.at }) }, paper }
}

/** Whether somebody was the last to take a unit's paper out, and it was another who had put it down: two people see to that. */
function tookOthersOut({ history }: Ballot, { unitId }: RollUnit, { by }: Doer): boolean {
  const last = history.filter((step) => step.what === 'taken-back' && step.unitId === unitId).at(-1)
  return last?.isOthers === true && last.by === by
}

export const haveAllVoted = ({ all, tookPart }: Pick<Ballot, 'all' | 'tookPart'>) => tookPart.units >= all.units

/** From when it may be ended by hand: owners have a day to hear of a paper that was put down for them. */
export const endableFrom = ({ opensAt, paperAt }: Pick<Ballot, 'opensAt' | 'paperAt'>): string =>
  paperAt === undefined ? opensAt : new Date(Date.parse(paperAt) + paperHearingMs).toISOString()

/** Ends it before its time: only once every unit has voted, since the others still may, and owners have heard of their papers. */
export function close(ballot: Ballot, doer: Doer, at: Date): Ballot {
  if (ballot.status === 'closed') return ballot
  if (ballot.status === 'cancelled') throw new AppError('wrong-state')
  if (!haveAllVoted(ballot) || at.toISOString() < endableFrom(ballot)) throw new AppError('too-early')
  return shut(ballot, doer, at.toISOString())
}

/** The items with what the papers say. */
export const countedItems = ({ items, all }: Pick<Ballot, 'items' | 'all'>, papers: readonly BallotPaper[]) =>
  items.map((item, i) => ({
    ...item,
    count: countOf(
      item.matter,
      all,
      papers.flatMap(({ owner, areaCm2, choices }) => {
        const choice = choices[i]
        return choice ? [{ owner, areaCm2, choice }] : []
      }),
    ),
  }))

/** The result, for good; owners are told of it. Papers that were not all read are no result: throws. */
export function counted(ballot: Ballot, papers: readonly BallotPaper[], at: Date): Ballot {
  if (ballot.status !== 'closed') throw new AppError('wrong-state')
  if (isCounted(ballot)) return ballot
  if (papers.length !== ballot.tookPart.units) throw new Error('papers are missing from the count')
  const instant = at.toISOString()
  return stepped(
    ballot,
    { items: countedItems(ballot, papers), tellings: [...ballot.tellings, { what: 'result', dueAt: instant }] },
    { what: 'counted', at: instant, ...system },
  )
}

/** Takes it back while it is open. Once somebody has voted, that needs `isAbove`. Whoever was told it opened is told. */
export function cancel(ballot: Ballot, reason: string, doer: Doer & { isAbove: boolean }, at: Date): Ballot {
  if (ballot.status === 'cancelled' && ballot.reason === reason) return ballot
  if (ballot.status !== 'open') throw new AppError('wrong-state')
  if (ballot.tookPart.units > 0 && !doer.isAbove) throw new AppError('not-allowed')
  const wasTold = !ballot.tellings.some(({ what }) => what === 'opened')
  const instant = at.toISOString()
  const { by, byRole } = doer
  return stepped(
    ballot,
    { status: 'cancelled', reason, tellings: wasTold ? [{ what: 'cancelled', dueAt: instant }] : [] },
    { what: 'cancelled', at: instant, by, byRole },
  )
}
