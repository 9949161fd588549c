import {
  arrivalFilter,
  byWalk,
  type RankedOnFoot,
  type StationBrief,
  type StationFilters,
  stationFilter,
} from '../../../src/contracts/near.calc'
import type { Point } from '../../../src/contracts/place.calc'
import type { Walking } from '../../_walking'
import type { Grid } from './station.grid'

export interface NearQuery {
  place: Point
  metresPerSecond: number
  minutes: number
  filters: StationFilters
}

export interface Near<T> {
  /** All within the minutes, nearest first. */
  within: RankedOnFoot<T>[]
  /** The nearest match farther away than that. */
  beyond?: RankedOnFoot<T>
}

/** Room for rounding at the edge of a search; the walks themselves decide. */
const slackMetres = 1
/** One look a little past the reach mostly finds the next match as well. */
const widening = 1.25

/** Stations by walking time at the person's pace; exact for any `walking` that keeps its `detourAtLeast`. */
export function nearStations<T extends StationBrief>(
  grid: Grid<T>,
  walking: Walking,
  query: NearQuery,
  at: Date,
): Near<T> {
  const { place, metresPerSecond, minutes } = query
  const passes = stationFilter(query.filters, at)
  const arrives = arrivalFilter(query.filters, at)
  const reach = (minutes * 60 * metresPerSecond) / walking.detourAtLeast + slackMetres

  for (let radius = reach * widening; ; radius *= 2) {
    const walks = walking.toEach(grid.around(place, radius).filter(passes), place, metresPerSecond).filter(arrives)
    const isWithin = (walk: RankedOnFoot<T>) => walk.walkMinutes <= minutes
    const beyond = first(walks.filter((walk) => !isWithin(walk)))
    const isNearest = beyond && beyond.walkMetres <= radius * walking.detourAtLeast
    if (isNearest || grid.isAll(place, radius)) {
      const within = walks.filter(isWithin).sort(byWalk)
      return beyond ? { within, beyond } : { within }
    }
  }
}

const first = <T extends StationBrief>(walks: readonly RankedOnFoot<T>[]) =>
  walks.reduce<RankedOnFoot<T> | undefined>((best, walk) => (best && byWalk(best, walk) <= 0 ? best : walk), undefined)
