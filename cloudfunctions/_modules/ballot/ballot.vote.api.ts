import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Doer } from '../../_platform/doer.row'
import { requireOwnPhoto } from '../../_platform/own-photo'
import type { Handler } from '../../_platform/router'
import type { Tx } from '../../_platform/store'
import { requireMember } from '../member'
import { aboveRole, requireRunRole } from './ballot.actor'
import { boxIdFor, paperIdOf } from './ballot.ids'
import { onlyOwnerOf, tellPaper, untellPaper } from './ballot.paper.notices'
import { ballotNow, rollUnitOf } from './ballot.read'
import type { RollUnit } from './ballot.row'
import * as rules from './ballot.rules'
import { ballotIn } from './ballot.save'
import { takeBack } from './ballot.undo.rules'
import { ballotView } from './ballot.view'

/** Who has no vote here: a unit of elsewhere, or one that came after it opened. */
async function requireRollUnit(ctx: Context, ballotId: string, unitId: string): Promise<RollUnit> {
  const unit = await rollUnitOf(ctx.store, ballotId, unitId)
  if (!unit) throw new AppError('not-found', ['unitId'])
  return unit
}

/**
 * Keeps a vote and adds it to its box in one transaction. The closing writes the box as well, so of the two one comes
 * first: a vote is counted or refused, never lost.
 */
async function vote(
  ctx: Context,
  ballotId: string,
  unit: RollUnit,
  given: rules.Vote,
  doer: Doer,
  allowed: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  const onlyOwner = given.way === 'paper' ? await onlyOwnerOf(ctx.store, unit.unitId) : undefined
  await ctx.write(async (tx) => {
    await allowed(tx)
    const { ballot } = await ballotIn(tx, ballotId, ctx.now())
    const paperId = paperIdOf(ballotId, unit.unitId)
    const before = await tx.get('ballotPapers', paperId)
    const box = await tx.get('ballotBoxes', boxIdFor(ballotId, unit))
    if (!box) throw new AppError('ballot-closed')
    const next = rules.cast(ballot, { box, paperId, before }, unit, given, doer, ctx.now())
    if (next.paper === before) return null
    const telling = { ballot, unit, paper: next.paper, onlyOwner }
    const toldTo = given.way === 'paper' ? await tellPaper(tx, ctx.now(), telling) : undefined
    await tx.set('ballotPapers', { ...next.paper, ...(toldTo !== undefined && { toldTo }) })
    await tx.set('ballotBoxes', next.box)
    return null
  })
}

/** A unit's vote by phone, by the owner who is linked to it; for nobody else. Safe to retry. */
export const castVote: Handler<'ballot.cast'> = async (ctx, { ballotId, unitId, choices }) => {
  await ballotNow(ctx.store, ballotId, ctx.now())
  const unit = await requireRollUnit(ctx, ballotId, unitId)
  const me = await ctx.me()
  const requireOwner = async (from: Pick<Tx, 'get'>) => {
    const { ownerId } = (await from.get('units', unitId)) ?? {}
    if (!me || ownerId !== me._id) throw new AppError('not-allowed')
  }
  await requireOwner(ctx.store)
  const doer = { by: me?._id ?? '', byRole: 'owner' }
  await vote(ctx, ballotId, unit, { choices, way: 'phone' }, doer, requireOwner)
  return ballotView(ctx, await ballotNow(ctx.store, ballotId, ctx.now()))
}

/** A paper vote, put down by who counts. Safe to retry. */
export const recordVote: Handler<'ballot.record'> = async (ctx, { ballotId, unitId, choices, photo }) => {
  const found = await ballotNow(ctx.store, ballotId, ctx.now())
  const byRole = await requireRunRole(ctx, found.areaPath)
  const unit = await requireRollUnit(ctx, ballotId, unitId)
  if (photo !== undefined) requireOwnPhoto(ctx, `ballots/${ballotId}`, photo, 'photo')
  const { _id: by } = await requireMember(ctx)
  await vote(ctx, ballotId, unit, { choices, way: 'paper', ...(photo !== undefined && { photo }) }, { by, byRole })
  return ballotView(ctx, await ballotNow(ctx.store, ballotId, ctx.now()))
}

/** A paper vote that was put down wrongly is taken out by who put it down, or by those above. Safe to retry. */
export const takeBackVote: Handler<'ballot.take-back'> = async (ctx, { ballotId, unitId }) => {
  const found = await ballotNow(ctx.store, ballotId, ctx.now())
  const runRole = await requireRunRole(ctx, found.areaPath)
  const above = await aboveRole(ctx, found.areaPath)
  const unit = await requireRollUnit(ctx, ballotId, unitId)
  const { _id: by } = await requireMember(ctx)
  const onlyOwner = await onlyOwnerOf(ctx.store, unitId)
  const doer = { by, byRole: above ?? runRole, isAbove: above !== undefined }
  await ctx.write(async (tx) => {
    const { ballot } = await ballotIn(tx, ballotId, ctx.now())
    const paper = await tx.get('ballotPapers', paperIdOf(ballotId, unitId))
    if (!paper) return null
    const box = await tx.get('ballotBoxes', boxIdFor(ballotId, unit))
    if (!box) throw new AppError('ballot-closed')
    const isOwner = (await tx.get('units', unitId))?.ownerId === by
    const next = takeBack(ballot, { box, paper }, unit, { ...doer, isOwner }, ctx.now())
    await tx.remove('ballotPapers', paper._id)
    await tx.set('ballotBoxes', next.box)
    await tx.set('ballots', next.ballot)
    await untellPaper(tx, ctx.now(), { ballot, unit, paper, onlyOwner }, by)
    return null
  })
  return ballotView(ctx, await ballotNow(ctx.store, ballotId, ctx.now()))
}
