import type { BallotSummary, BallotView, MyUnit } from '../../../src/contracts/ballot'
import type { Context } from '../../_platform/context'
import { aboveRole, runRole } from './ballot.actor'
import { paperIdOf } from './ballot.ids'
import { rollUnitOf } from './ballot.read'
import type { Ballot, BallotPaper } from './ballot.row'
import { endableFrom, haveAllVoted, isOpenAt } from './ballot.rules'

/** More than anybody owns in one estate, but for its builder, who votes on paper. */
const mostOwned = 30

export const summaryOf = ({ _id: id, ...ballot }: Ballot): BallotSummary => ({
  id,
  title: ballot.title,
  areaId: ballot.areaId,
  estateName: ballot.estateName,
  status: ballot.status,
  opensAt: ballot.opensAt,
  closesAt: ballot.closesAt,
  items: ballot.items,
  tookPart: ballot.tookPart,
  all: ballot.all,
})

/** Papers of the units that have voted, by unit. */
export async function papersById(
  ctx: Pick<Context, 'store'>,
  ballotId: string,
  unitIds: readonly string[],
): Promise<Map<string, BallotPaper>> {
  if (unitIds.length === 0) return new Map()
  const ids = unitIds.map((unitId) => paperIdOf(ballotId, unitId))
  const found = await ctx.store.find('ballotPapers', { where: { _id: { in: ids } }, limit: ids.length })
  return new Map(found.map((paper) => [paper.unitId, paper]))
}

/** The asker's units that have a vote in it; how they voted only where the asker cast it by phone. */
async function myUnitsOf(ctx: Context, ballot: Ballot): Promise<MyUnit[]> {
  const me = await ctx.me()
  if (!me) return []
  const owned = await ctx.store.find('units', {
    where: { ownerId: me._id, areaId: ballot.areaId },
    orderBy: [['order', 'asc']],
    limit: mostOwned,
  })
  const [papers, rolled] = await Promise.all([
    papersById(
      ctx,
      ballot._id,
      owned.map(({ _id }) => _id),
    ),
    Promise.all(owned.map(({ _id }) => rollUnitOf(ctx.store, ballot._id, _id))),
  ])
  return rolled.flatMap((unit) => {
    if (!unit) return []
    const { unitId, label, areaCm2 } = unit
    const paper = papers.get(unitId)
    return {
      unitId,
      label,
      areaCm2,
      ...(paper && { votedAt: paper.at, way: paper.way }),
      ...(paper?.way === 'phone' && paper.by === me._id && { choices: paper.choices }),
    }
  })
}

/** A ballot, settled, as the person who asks may see it. */
export async function ballotView(ctx: Context, ballot: Ballot): Promise<BallotView> {
  const [myUnits, role, above] = await Promise.all([
    myUnitsOf(ctx, ballot),
    runRole(ctx, ballot.areaPath),
    aboveRole(ctx, ballot.areaPath),
  ])
  const isOpen = isOpenAt(ballot, ctx.now())
  const runs = isOpen && role !== undefined
  const ends = endableFrom(ballot)
  const isEndable = ctx.now().toISOString() >= ends
  return {
    ...summaryOf(ballot),
    myUnits,
    ...(ballot.reason !== undefined && { reason: ballot.reason }),
    can: {
      cast: isOpen && myUnits.some(({ votedAt }) => votedAt === undefined),
      record: runs,
      close: runs && haveAllVoted(ballot) && isEndable,
      cancel: runs && (ballot.tookPart.units === 0 || above !== undefined),
    },
    ...(runs && haveAllVoted(ballot) && !isEndable && ends < ballot.closesAt && { endableFrom: ends }),
  }
}
