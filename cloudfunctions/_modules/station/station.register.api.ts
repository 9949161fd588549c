import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Handler } from '../../_platform/router'
import type { Tx } from '../../_platform/store'
import { requireInCounty } from '../county'
import { newStation, stationIdOf } from './register.rules'
import { stationMemory } from './station.refresh'
import { roleFor, saveStation } from './station.save'
import { stationView } from './station.view'

/** The highest number of a community's stations, imported ones included. Only a start for the search in `freeNumber`. */
async function highestNumber(ctx: Context, communityId: string): Promise<number> {
  const [highest] = await ctx.store.find('stations', {
    where: { communityId },
    orderBy: [['number', 'desc']],
    limit: 1,
  })
  return highest?.number ?? 0
}

/** The next number above all that were given out: the counter is what parallel registrations queue at. */
async function freeNumber(tx: Tx, communityId: string, highest: number): Promise<number> {
  const _id = `station-number-${communityId}`
  const counter = await tx.get('counters', _id)
  let number = Math.max(highest, counter?.last ?? 0) + 1
  while (await tx.get('stations', stationIdOf(communityId, number))) number++
  await tx.set('counters', { _id, last: number })
  return number
}

/** Gives a new station its place and a number unique in its community. Safe to retry. */
export const registerStation: Handler<'station.register'> = async (ctx, input) => {
  const { communityId, estateId } = input
  const [community, estate] = await Promise.all([
    ctx.store.get('areas', communityId),
    estateId === undefined ? undefined : ctx.store.get('areas', estateId),
  ])
  if (!community) throw new AppError('not-found', ['communityId'])
  if (estate === null) throw new AppError('not-found', ['estateId'])
  const byRole = await roleFor(ctx, 'register', community.path)
  requireInCounty((await stationMemory(ctx.store)).county, input.place)

  const highest = input.number === undefined ? await highestNumber(ctx, communityId) : 0
  const station = await ctx.write(async (tx) => {
    const number = input.number ?? (await freeNumber(tx, communityId, highest))
    if (await tx.get('stations', stationIdOf(communityId, number))) throw new AppError('number-taken', ['number'])
    const fresh = newStation({ community, estate, number }, input, ctx.now())
    return saveStation(tx, ctx, fresh, byRole, { kind: 'registered', detail: fresh.name })
  })
  ctx.log('station.registered', { stationId: station._id })
  return stationView(ctx, station)
}
