import type { Input, Output } from '@/contracts/api'
import {
  arrivalFilter,
  circleMetres,
  nearViewOf,
  type RankedOnFoot,
  rankByEstimate,
  type StationBrief,
  type StationFilters,
  stationFilter,
} from '@/contracts/near.calc'
import type { Place } from '@/contracts/place'
import type { Pace } from '@/contracts/walk.calc'
import type { CountyIndex } from '@/platform/station-index'

export type Nearby = Output<'station.near'>

export interface Question {
  place: Place
  pace: Pace
  minutes: number
  filters: StationFilters
}

/** Walks over streets as the cloud told them last, so that the next list begins in their order. */
export interface KnownWalks extends Pick<Question, 'place' | 'pace'> {
  /** What is not among the walks takes at least so long. */
  othersFrom: number
  streets: NonNullable<Nearby['streets']>
  /** The soonest first: id, minutes, metres, and whether it is an estimate all the same. */
  walks: [id: string, walkMinutes: number, walkMetres: number, isEstimate: boolean][]
}

/** The most that one page shows; WeChat's pages stay under 1000 nodes with it. */
export const mostShown = 50

/** The question as `station.near` takes it. */
export const inputOf = ({ place, pace, minutes, filters }: Question): Input<'station.near'> => ({
  place,
  pace,
  minutes,
  limit: mostShown,
  ...filters,
})

/** Known walks in their order; what is not among them takes longer than all of them, however short the straight line. */
function rankKnown(
  guessed: readonly RankedOnFoot<StationBrief>[],
  { walks, othersFrom }: KnownWalks,
): RankedOnFoot<StationBrief>[] {
  const byId = new Map(guessed.map((one) => [one.entry.id, one]))
  const known = walks.flatMap(([id, walkMinutes, walkMetres, isEstimate]) => {
    const one = byId.get(id)
    byId.delete(id)
    return one ? [{ entry: one.entry, walkMinutes, walkMetres, isEstimate }] : []
  })
  const others = [...byId.values()].map((one) => ({ ...one, walkMinutes: Math.max(one.walkMinutes, othersFrom) }))
  return [...known, ...others]
}

/**
 * The same answer on the phone from the index it keeps: at once, and without network. By the walks that the cloud told
 * last for this place, where there are any; estimated otherwise.
 */
export function nearbyOnPhone(
  index: CountyIndex,
  { place, pace, minutes, filters }: Question,
  at: Date,
  walks?: KnownWalks,
): Nearby {
  const metresPerSecond = index.county.paces[pace]
  const matching = index.stations.filter(stationFilter(filters, at))
  const guessed = rankByEstimate(matching, place, metresPerSecond)
  const ranked = (walks ? rankKnown(guessed, walks) : guessed).filter(arrivalFilter(filters, at))
  const within = ranked.filter(({ walkMinutes }) => walkMinutes <= minutes)
  const beyond = ranked[within.length]
  return {
    ...(walks && { streets: walks.streets }),
    items: within.slice(0, mostShown).map((station) => nearViewOf(station, at)),
    total: within.length,
    nearestBeyond: beyond && nearViewOf(beyond, at),
    circleMetres: circleMetres(minutes, metresPerSecond),
  }
}

export const isInside = ({ lng, lat }: Place, { west, south, east, north }: CountyIndex['county']['bounds']) =>
  lng >= west && lng <= east && lat >= south && lat <= north
