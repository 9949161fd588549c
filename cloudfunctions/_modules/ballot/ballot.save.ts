import { AppError } from '../../_platform/app-error'
import type { Tx } from '../../_platform/store'
import { boxIdsOf } from './ballot.ids'
import type { Ballot, BallotBox } from './ballot.row'
import { settled } from './ballot.rules'
import { boxesSay } from './box.rules'

/** The ballot inside a transaction as time has made it, beside what is stored. Throws `not-found`. */
export async function ballotIn(tx: Tx, ballotId: string, at: Date): Promise<{ stored: Ballot; ballot: Ballot }> {
  const stored = await tx.get('ballots', ballotId)
  if (!stored) throw new AppError('not-found', ['ballotId'])
  return { stored, ballot: settled(stored, at) }
}

/** The same with what its boxes hold, as they stand inside the transaction; none where they were never set up. */
export async function ballotWithBoxes(tx: Tx, ballotId: string, at: Date) {
  const { stored, ballot } = await ballotIn(tx, ballotId, at)
  const found = await Promise.all(boxIdsOf(ballotId).map((id) => tx.get('ballotBoxes', id)))
  const boxes = found.flatMap((box): BallotBox[] => (box ? [box] : []))
  return { stored, ballot: ballot.status === 'open' ? { ...ballot, ...boxesSay(boxes) } : ballot, boxes }
}

/** Shuts boxes along with the ballot: a vote that is on its way conflicts with it, looks again and is refused. */
export async function shutBoxes(tx: Tx, boxes: readonly BallotBox[]): Promise<void> {
  for (const box of boxes) if (box.isOpen) await tx.set('ballotBoxes', { ...box, isOpen: false })
}
