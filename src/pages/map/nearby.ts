import type { Input, Output } from '@/contracts/api'
import {
  arrivalFilter,
  circleMetres,
  nearViewOf,
  rankByEstimate,
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

/** The same answer, estimated on the phone from the index it keeps: at once, and without network. */
export function nearbyOnPhone(index: CountyIndex, { place, pace, minutes, filters }: Question, at: Date): Nearby {
  const metresPerSecond = index.county.paces[pace]
  const matching = index.stations.filter(stationFilter(filters, at))
  const ranked = rankByEstimate(matching, place, metresPerSecond).filter(arrivalFilter(filters, at))
  const within = ranked.filter(({ walkMinutes }) => walkMinutes <= minutes)
  const beyond = ranked[within.length]
  return {
    items: within.slice(0, mostShown).map((station) => nearViewOf(station, at)),
    total: within.length,
    nearestBeyond: beyond && nearViewOf(beyond, at),
    circleMetres: circleMetres(minutes, metresPerSecond),
  }
}

export const isInside = ({ lng, lat }: Place, { west, south, east, north }: CountyIndex['county']['bounds']) =>
  lng >= west && lng <= east && lat >= south && lat <= north
