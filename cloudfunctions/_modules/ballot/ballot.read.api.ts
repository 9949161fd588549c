import type { BallotWay } from '../../../src/contracts/ballot.const'
import { AppError } from '../../_platform/app-error'
import { pageOf, positionOf } from '../../_platform/cursor'
import { everyRow } from '../../_platform/every-row'
import { timeOrderAfter } from '../../_platform/order'
import type { Handler } from '../../_platform/router'
import { aboveRole, requireRunRole, runRole } from './ballot.actor'
import { asOfNow, ballotNow, rollPartsOf } from './ballot.read'
import type { RollUnit } from './ballot.row'
import { mayTakeBack } from './ballot.undo.rules'
import { ballotView, papersById, summaryOf } from './ballot.view'
import { lookedUp } from './unit.rules'

/** One ballot: what is voted on, how many took part, and once it is over the result. Anybody may read it. */
export const getBallot: Handler<'ballot.get'> = async (ctx, { ballotId }) =>
  ballotView(ctx, await ballotNow(ctx.store, ballotId, ctx.now()))

/** Ballots of an area, latest first. */
export const listBallots: Handler<'ballot.list'> = async (ctx, input) => {
  const { areaId, limit } = input
  const before = positionOf(ctx.call, input) ?? timeOrderAfter(ctx.now())
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  const found = await ctx.store.find('ballots', {
    where: { areaPath: { has: areaId }, order: { lt: before } },
    orderBy: [['order', 'desc']],
    limit: limit + 1,
  })
  const page = pageOf(ctx.call, input, found, (ballot) => ballot.order)
  const items = await Promise.all(page.items.map((ballot) => asOfNow(ctx.store, ballot, ctx.now())))
  const role = await runRole(ctx, area.path)
  return { ...page, items: items.map(summaryOf), can: { run: role !== undefined } }
}

interface Voted {
  unit: RollUnit
  position: number
  votedAt?: string
  way?: BallotWay
  canTakeBack: boolean
}

/** Which units have voted and by which way, in the order of their labels; never how. */
export const ballotUnits: Handler<'ballot.units'> = async (ctx, input) => {
  const { ballotId, missing, limit } = input
  const after = Number(positionOf(ctx.call, input) ?? -1)
  const ballot = await ballotNow(ctx.store, ballotId, ctx.now())
  await requireRunRole(ctx, ballot.areaPath)
  const wanted = input.text === undefined ? '' : lookedUp(input.text)
  const roll = (await rollPartsOf(ctx.store, ballotId)).flatMap(({ units }) => units)
  const fitting = roll
    .map((unit, position) => ({ unit, position }))
    .filter(({ unit, position }) => position > after && unit.search.includes(wanted))
  const isAbove = (await aboveRole(ctx, ballot.areaPath)) !== undefined
  const by = (await ctx.me())?._id ?? ''
  const owned = by === '' ? [] : await everyRow(ctx.store, 'units', { ownerId: by, areaId: ballot.areaId })
  const mine = new Set(owned.map(({ _id }) => _id))
  const found: Voted[] = []
  for (let from = 0; from < fitting.length && found.length <= limit; from += chunk) {
    const part = fitting.slice(from, from + chunk)
    const papers = await papersById(
      ctx,
      ballotId,
      part.map(({ unit }) => unit.unitId),
    )
    for (const one of part) {
      const paper = papers.get(one.unit.unitId)
      if (missing && paper) continue
      const me = { by, isAbove, isOwner: mine.has(one.unit.unitId) }
      const canTakeBack = paper !== undefined && mayTakeBack(ballot, paper, me, ctx.now())
      found.push({ ...one, ...(paper && { votedAt: paper.at, way: paper.way }), canTakeBack })
    }
  }
  const page = pageOf(ctx.call, input, found.slice(0, limit + 1), ({ position }) => String(position))
  return {
    ...page,
    items: page.items.map(({ unit: { unitId, label, areaCm2 }, position: _, unit: __, ...voted }) => ({
      unitId,
      label,
      areaCm2,
      ...voted,
    })),
  }
}
/** Papers are looked up so many at a time. */
const chunk = 100
