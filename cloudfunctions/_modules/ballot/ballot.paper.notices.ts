import { paperUndoMs } from '../../../src/contracts/ballot.const'
import type { Tx } from '../../_platform/store'
import { type Notice, queueNotices, withdrawNotice } from '../notice'
import { pathOf } from './ballot.ids'
import type { Ballot, BallotPaper, RollUnit } from './ballot.row'
import { paperWords } from './ballot.words'

const keyOf = ({ _id }: Pick<BallotPaper, '_id'>) => `ballot-paper:${_id}`

function noticeOf(ballot: Ballot, { label }: RollUnit, paper: BallotPaper, to: string): Notice {
  const { title, status, hint } = paperWords
  return {
    dedupeKey: keyOf(paper),
    to,
    stationId: ballot.stationId,
    moment: 'ballot',
    title,
    body: `“${ballot.title}”：${label}的纸质票记下了。${hint}`,
    fields: { meeting: ballot.title, station: ballot.estateName, time: paper.at, status, tip: hint },
    path: pathOf(ballot),
    isImportant: false,
    // One that is taken out again in time was never theirs to wonder about.
    notBefore: new Date(Date.parse(paper.at) + paperUndoMs).toISOString(),
  }
}

const ownerOf = async (tx: Tx, { unitId }: Pick<BallotPaper, 'unitId'>) => (await tx.get('units', unitId))?.ownerId

/** Tells the linked owner that a paper was put down for their unit, so that a wrong one is noticed; once for each unit. */
export async function tellPaper(tx: Tx, at: Date, ballot: Ballot, unit: RollUnit, paper: BallotPaper): Promise<void> {
  const ownerId = await ownerOf(tx, paper)
  // Whoever put down their own knows.
  if (ownerId === undefined || ownerId === paper.by) return
  await queueNotices(tx, at, [noticeOf(ballot, unit, paper, ownerId)])
}

/** Takes that back along with the paper. */
export async function untellPaper(tx: Tx, at: Date, paper: BallotPaper): Promise<void> {
  const to = await ownerOf(tx, paper)
  if (to !== undefined) await withdrawNotice(tx, at, { dedupeKey: keyOf(paper), to })
}
