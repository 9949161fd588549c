import { circleMetres, nearViewOf, stationFilter, summaryOf } from '../../../src/contracts/near.calc'
import { AppError } from '../../_platform/app-error'
import { pageOf, positionOf } from '../../_platform/cursor'
import type { Handler } from '../../_platform/router'
import { walking } from '../../_walking'
import { requireInCounty } from '../county'
import { profileOf, sourceOf, speedOf, streetsNow } from '../street'
import { packedIndex } from './station.index-answer'
import { nearStations } from './station.near'
import { nearByStreets } from './station.near-streets'
import { stationMemory } from './station.refresh'
import { searchRank } from './station.search'
import { stationView } from './station.view'

/** Stations within the person's minutes on foot, nearest first. */
export const nearbyStations: Handler<'station.near'> = async (ctx, input) => {
  const { place, pace, minutes, limit, ...filters } = input
  const memory = await stationMemory(ctx.store)
  const { county, grid } = memory
  requireInCounty(county, place)
  const metresPerSecond = speedOf(county, pace)
  const at = ctx.now()
  const query = { place, metresPerSecond, minutes, filters }
  const profile = profileOf(county, pace)
  const streets = await streetsNow(ctx, memory.streets)
  const isOnStreets = streets?.network.isOn(place, profile) ?? false
  const { within, beyond } =
    streets && isOnStreets
      ? nearByStreets(memory.all, streets.network, streets.place(memory.places, profile), query, at)
      : nearStations(grid, walking, query, at)
  return {
    ...(streets && isOnStreets && { streets: sourceOf(streets.record) }),
    items: within.slice(0, limit).map((walk) => nearViewOf(walk, at)),
    total: within.length,
    ...(beyond && { nearestBeyond: nearViewOf(beyond, at) }),
    circleMetres: circleMetres(minutes, metresPerSecond),
  }
}

/** All a phone needs to list and rank without network; nothing but the county where it has that version. */
export const stationIndex: Handler<'station.index'> = async (ctx, { version }) =>
  packedIndex(await stationMemory(ctx.store), version, ctx.now())

/** One station, with what the person may do there. */
export const getStation: Handler<'station.get'> = async (ctx, { stationId }) => {
  const station = await ctx.store.get('stations', stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  return stationView(ctx, station)
}

/** Stations of an area by id, page by page. */
export const listStations: Handler<'station.list'> = async (ctx, input) => {
  const { areaId, limit, cursor: _, ...filters } = input
  const after = positionOf(ctx.call, input) ?? ''
  const at = ctx.now()
  const passes = stationFilter(filters, at)
  const { all } = await stationMemory(ctx.store)
  const found = all.filter(
    (station) => station.id > after && (areaId === undefined || station.areaPath.includes(areaId)) && passes(station),
  )
  const page = pageOf(ctx.call, input, found.slice(0, limit + 1), (station) => station.id)
  return { ...page, items: page.items.map((station) => summaryOf(station, at)) }
}

/** Stations whose name, address or code holds the text; those whose name begins with it first. */
export const searchStations: Handler<'station.search'> = async (ctx, input) => {
  const after = positionOf(ctx.call, input) ?? ''
  const { all } = await stationMemory(ctx.store)
  const found = all
    .map((station) => ({ station, position: searchRank(station, input.text) }))
    .filter((hit): hit is typeof hit & { position: string } => hit.position !== undefined && hit.position > after)
    .sort((a, b) => (a.position < b.position ? -1 : 1))
  const page = pageOf(ctx.call, input, found, (hit) => hit.position)
  return { ...page, items: page.items.map(({ station }) => summaryOf(station, ctx.now())) }
}

/** A station's changes, latest first. */
export const stationHistory: Handler<'station.history'> = async (ctx, input) => {
  const { stationId, limit } = input
  const before = positionOf(ctx.call, input)
  if (!(await ctx.store.get('stations', stationId))) throw new AppError('not-found', ['stationId'])
  const found = await ctx.store.find('stationEvents', {
    where: { stationId, ...(before !== undefined && { _id: { lt: before } }) },
    orderBy: [['_id', 'desc']],
    limit: limit + 1,
  })
  const page = pageOf(ctx.call, input, found, (event) => event._id)
  return { ...page, items: page.items.map(({ _id: id, ...event }) => ({ id, ...event })) }
}
