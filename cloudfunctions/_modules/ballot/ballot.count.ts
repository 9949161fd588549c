import type { ClockContext, ClockJob } from '../../_platform/clock'
import type { Doer } from '../../_platform/doer.row'
import { eachDue } from '../../_platform/each-due'
import type { Tx } from '../../_platform/store'
import { decidedInTx } from '../suggestion'
import { isCounted } from './ballot.derived.rules'
import { boxIdsOf } from './ballot.ids'
import { papersOf } from './ballot.read'
import type { Ballot } from './ballot.row'
import * as rules from './ballot.rules'
import { ballotIn, ballotWithBoxes, shutBoxes } from './ballot.save'
import { heldIn } from './box.rules'

/** Keeps the result, and moves on the suggestions that were voted on. */
export async function saveCounted(tx: Tx, at: Date, ballot: Ballot, doer: Doer): Promise<void> {
  await tx.set('ballots', ballot)
  for (const { number: itemNumber, suggestionId, count } of ballot.items)
    if (suggestionId !== undefined && count) {
      const verdict = { ballotId: ballot._id, itemNumber, isPassed: count.isPassed, count }
      await decidedInTx(tx, at, suggestionId, verdict, doer)
    }
}

/**
 * Closes what is past its end, shuts its boxes, then counts its papers: into a shut box no vote can be added, so what
 * is read then is all there is. Each step may be repeated, and the next run goes on where this one was killed.
 */
export const closeBallots: ClockJob = {
  name: 'close-ballots',
  run: (ctx) =>
    eachDue(
      ctx,
      'ballots',
      { where: { dueAt: { lte: ctx.now().toISOString() } }, by: 'dueAt' },
      'ballot.stuck',
      ({ _id }) => closeAndCount(ctx, _id),
    ),
}

/** Answers how many ballots it counted. */
async function closeAndCount({ store, now }: ClockContext, ballotId: string): Promise<number> {
  await store.transaction(async (tx) => {
    const { stored, ballot } = await ballotIn(tx, ballotId, now())
    if (ballot !== stored) await tx.set('ballots', ballot)
  })
  // One by one: all of them at once would lose to whoever still votes.
  for (const id of boxIdsOf(ballotId))
    await store.transaction(async (tx) => {
      const box = await tx.get('ballotBoxes', id)
      if (box) await shutBoxes(tx, [box])
    })
  const papers = await papersOf(store, ballotId)
  return store.transaction(async (tx) => {
    const { ballot, boxes } = await ballotWithBoxes(tx, ballotId, now())
    if (ballot.status !== 'closed' || isCounted(ballot)) return 0
    await saveCounted(tx, now(), rules.counted({ ...ballot, tookPart: heldIn(boxes) }, papers, now()), rules.system)
    return 1
  })
}
