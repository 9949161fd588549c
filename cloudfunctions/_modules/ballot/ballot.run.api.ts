import { randomBytes } from 'node:crypto'
import { AppError } from '../../_platform/app-error'
import { checkedText, requireNoPersonalData } from '../../_platform/checked-text'
import { timeOrder } from '../../_platform/order'
import type { Handler } from '../../_platform/router'
import { requireMember } from '../member'
import { submittedInTx, takenBackInTx } from '../suggestion'
import { aboveRole, requireRunRole } from './ballot.actor'
import { saveCounted } from './ballot.count'
import { boxIdsOf } from './ballot.ids'
import { ballotNow, papersOf, stationIdFor, unitsOf } from './ballot.read'
import { rollParts, rollUnits, turnoutOf } from './ballot.roll.rules'
import * as rules from './ballot.rules'
import { ballotWithBoxes, shutBoxes } from './ballot.save'
import { ballotView } from './ballot.view'
import { newBoxes } from './box.rules'

const textsOf = (title: string, items: readonly { title: string }[]) => ({
  title,
  ...Object.fromEntries(items.map((item, i) => [`items.${i}.title`, item.title])),
})

/** Opens a vote on the register as it stands now. Safe to retry. */
export const openBallot: Handler<'ballot.open'> = async (ctx, { areaId, title, items, closesOn }) => {
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  const byRole = await requireRunRole(ctx, area.path)
  if (area.level !== 'estate') throw new AppError('bad-input', ['areaId'])
  const suggestionIds = items.flatMap(({ suggestionId }) => suggestionId ?? [])
  if (new Set(suggestionIds).size < suggestionIds.length) throw new AppError('bad-input', ['items'])
  await checkedText(ctx, textsOf(title, items), 2)
  const [units, stationId] = await Promise.all([unitsOf(ctx.store, areaId), stationIdFor(ctx.store, areaId)])
  const { _id: by } = await requireMember(ctx)
  const ballotId = await ctx.write(async (tx) => {
    const closesAt = rules.closingOf(closesOn, ctx.now())
    const roll = rollUnits(units)
    const _id = randomBytes(10).toString('hex')
    const found = {
      _id,
      areaId,
      areaPath: area.path,
      estateName: area.name,
      stationId,
      order: timeOrder(ctx.now().toISOString(), _id),
      isSynthetic: area.isSynthetic,
    }
    const ballot = rules.open({ title, items, closesAt, all: turnoutOf(roll) }, found, { by, byRole }, ctx.now())
    for (const part of rollParts(_id, roll)) await tx.set('ballotRolls', part)
    for (const box of newBoxes(_id, boxIdsOf(_id))) await tx.set('ballotBoxes', box)
    await tx.set('ballots', ballot)
    for (const { number: itemNumber, suggestionId } of ballot.items)
      if (suggestionId !== undefined)
        await submittedInTx(
          tx,
          ctx.now(),
          suggestionId,
          { ballotId: _id, itemNumber, closesAt, areaId },
          { by, byRole },
        )
    return _id
  })
  return ballotView(ctx, await ballotNow(ctx.store, ballotId, ctx.now()))
}

/** Ends a vote in which everybody has voted, and counts it. Safe to retry. */
export const closeBallot: Handler<'ballot.close'> = async (ctx, { ballotId }) => {
  const found = await ballotNow(ctx.store, ballotId, ctx.now())
  const byRole = await requireRunRole(ctx, found.areaPath)
  const { _id: by } = await requireMember(ctx)
  // Once everybody has voted every paper is there, and none can be added.
  const papers = rules.haveAllVoted(found) ? await papersOf(ctx.store, ballotId) : []
  await ctx.write(async (tx) => {
    const { stored, ballot, boxes } = await ballotWithBoxes(tx, ballotId, ctx.now())
    const closed = rules.close(ballot, { by, byRole }, ctx.now())
    if (closed !== ballot) {
      // The last vote came between the two looks at it, or a paper was taken back and put down anew.
      if (papers.length !== closed.tookPart.units || ballot.revision !== found.revision) throw new AppError('busy')
      await shutBoxes(tx, boxes)
      await saveCounted(tx, ctx.now(), rules.counted(closed, papers, ctx.now()), { by, byRole })
    } else if (closed !== stored) await tx.set('ballots', closed)
    return null
  })
  return ballotView(ctx, await ballotNow(ctx.store, ballotId, ctx.now()))
}

/** Takes a vote back, with a reason that everybody reads. Safe to retry. */
export const cancelBallot: Handler<'ballot.cancel'> = async (ctx, { ballotId, reason }) => {
  const found = await ballotNow(ctx.store, ballotId, ctx.now())
  const byRole = await requireRunRole(ctx, found.areaPath)
  const above = await aboveRole(ctx, found.areaPath)
  requireNoPersonalData({ reason })
  const { _id: by } = await requireMember(ctx)
  await ctx.write(async (tx) => {
    const { ballot, boxes } = await ballotWithBoxes(tx, ballotId, ctx.now())
    const doer = { by, byRole: above ?? byRole }
    const next = rules.cancel(ballot, reason, { ...doer, isAbove: above !== undefined }, ctx.now())
    if (next === ballot) return null
    await shutBoxes(tx, boxes)
    await tx.set('ballots', next)
    for (const { suggestionId } of next.items)
      if (suggestionId !== undefined) await takenBackInTx(tx, ctx.now(), suggestionId, ballotId, doer)
    return null
  })
  return ballotView(ctx, await ballotNow(ctx.store, ballotId, ctx.now()))
}
