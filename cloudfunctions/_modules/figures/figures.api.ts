import { stationFilter } from '../../../src/contracts/near.calc'
import { AppError } from '../../_platform/app-error'
import type { Handler } from '../../_platform/router'
import { areaHit } from '../area'
import { stationMemory } from '../station'
import { figuresOf } from './figures.rules'

/** More children than any area has; the platform reads no more at once. */
const mostChildren = 1000

/** An area's figures: each is the sum of its children's and its own. */
export const areaFigures: Handler<'area.figures'> = async (ctx, input) => {
  const { all, county } = await stationMemory(ctx.store)
  const areaId = input.areaId ?? county.id
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  const children = await ctx.store.find('areas', {
    where: { path: { has: areaId, size: area.path.length + 1 } },
    orderBy: [['_id', 'asc']],
    limit: mostChildren,
  })
  const isOpen = stationFilter({ openNow: true }, ctx.now())
  const counted = all.map((station) => ({ areaPath: station.areaPath, star: station.star, isOpen: isOpen(station) }))
  const ids = children.map(({ _id }) => _id)
  const { total, direct, children: parts } = figuresOf(areaId, ids, counted)
  return {
    area: areaHit(area),
    ...total,
    direct,
    children: children.flatMap((child, i) => (parts[i] ? [{ area: areaHit(child), ...parts[i] }] : [])),
  }
}
