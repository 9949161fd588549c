import { packPoints } from '../../../src/contracts/points.calc'
import { wholeMinutes } from '../../../src/contracts/walk.calc'
import { AppError } from '../../_platform/app-error'
import type { Handler } from '../../_platform/router'
import { walking } from '../../_walking'
import { requireInCounty } from '../county'
import { profileOf, sourceOf, speedOf, streetsNow } from '../street'
import type { KnownStation, StationMemory } from './station.memory'
import { stationMemory } from './station.refresh'

/** No longer walk is drawn. */
const longestSeconds = 7200

function stationOf({ byId }: StationMemory, stationId: string): KnownStation {
  const station = byId.get(stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  return station
}

/** Where a person gets to, or from where a station is reached, in so many minutes: polygons for a map. */
export const stationReach: Handler<'station.reach'> = async (ctx, { place, stationId, minutes, pace }) => {
  const memory = await stationMemory(ctx.store)
  if (place) requireInCounty(memory.county, place)
  const station = stationId === undefined ? undefined : stationOf(memory, stationId)
  const streets = await streetsNow(ctx, memory.streets)
  const profile = profileOf(memory.county, pace)
  const areas = station
    ? streets?.network.areas(station.place, minutes, profile)
    : place && streets?.network.areasFrom(place, minutes, profile)
  return streets && areas ? { areas, streets: sourceOf(streets.record) } : { areas: [] }
}

/** The walk to a station as a line, with its minutes and stairs. */
export const stationWalk: Handler<'station.walk'> = async (ctx, { from, stationId, pace }) => {
  const memory = await stationMemory(ctx.store)
  const { county } = memory
  requireInCounty(county, from)
  const { place } = stationOf(memory, stationId)
  const streets = await streetsNow(ctx, memory.streets)
  if (!streets) {
    const guess = walking.walk(from, place, speedOf(county, pace))
    if (!guess || guess.minutes * 60 > longestSeconds) return {}
    const points = packPoints([from.lng, from.lat, place.lng, place.lat])
    const { minutes: walkMinutes, metres } = guess
    return {
      walk: {
        walkMinutes,
        walkMetres: Math.round(metres),
        stairsMetres: 0,
        signals: 0,
        isEstimate: true,
        points,
        stairs: [],
      },
    }
  }
  const found = streets.network.walk(from, place, profileOf(county, pace), longestSeconds)
  if (!found) return { streets: sourceOf(streets.record) }
  const { seconds, metres, legs, stairsMetres, signals, isEstimate } = found
  return {
    walk: {
      walkMinutes: wholeMinutes(seconds),
      walkMetres: Math.round(metres),
      stairsMetres: Math.round(stairsMetres),
      signals,
      isEstimate,
      points: packPoints(legs.flatMap((leg) => leg.points)),
      stairs: legs.filter(({ surface }) => surface === 'stairs').map((leg) => packPoints(leg.points)),
    },
    ...(!isEstimate && { streets: sourceOf(streets.record) }),
  }
}
