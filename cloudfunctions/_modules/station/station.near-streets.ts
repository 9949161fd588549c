import { arrivalFilter, type RankedOnFoot, type StationBrief, stationFilter } from '../../../src/contracts/near.calc'
import { metresBetween, type Point } from '../../../src/contracts/place.calc'
import { detourFactor, walkMinutesFor, wholeMinutes } from '../../../src/contracts/walk.calc'
import type { PlacedStations, StreetNetwork } from '../../_walking/network'
import type { Found } from '../../_walking/route/answer'
import type { Near, NearQuery } from './station.near'

/** Nobody is offered a longer walk by streets: past it, the offer is an estimate. */
const leastCapMinutes = 60

/**
 * Stations by walking time over streets. `stations` are those placed on the network, by number. No straight line chooses
 * among them: within the minutes the search meets every station there is.
 */
export function nearByStreets<T extends StationBrief>(
  stations: readonly T[],
  network: StreetNetwork,
  placed: PlacedStations,
  query: NearQuery,
  at: Date,
): Near<T> {
  const { place, minutes, filters } = query
  const passes = stationFilter(filters, at)
  const arrives = arrivalFilter(filters, at)
  const isWithin = ({ walkMinutes }: RankedOnFoot<T>) => walkMinutes <= minutes
  const ranked = (one: Found) => rankedOf(stations[one.place] as T, one)
  const capMinutes = Math.max(leastCapMinutes, minutes * 2)
  // One search for both: it goes on past the minutes until it meets the first that may be offered there.
  const { found } = network.nearest(placed, place, {
    most: stations.length,
    capSeconds: capMinutes * 60,
    accepts: (number) => passes(stations[number] as T),
    ends: (number, seconds) => {
      const walk = ranked({ place: number, seconds, metres: 0, isEstimate: false })
      return !isWithin(walk) && arrives(walk)
    },
  })
  const walks = found.map(ranked).filter(arrives)
  const within = walks.filter(isWithin)
  const beyond = walks[within.length]
  if (beyond) return { within, beyond }
  const isNear = new Set(found.map((one) => one.place))
  const others = stations.filter((station, number) => !isNear.has(number) && passes(station))
  const guess = farGuess(others, query, capMinutes, place)
  return guess && arrives(guess) ? { within, beyond: guess } : { within }
}

/** What the list shows is whole minutes, rounded up, at least one: nobody is promised less than the walk takes. */
const rankedOf = <T>(entry: T, { seconds, metres, isEstimate }: Found): RankedOnFoot<T> => ({
  entry,
  walkMetres: metres,
  walkMinutes: wholeMinutes(seconds),
  isEstimate,
})

/** The nearest by the straight line, when streets lead to none soon enough: at least as long as was looked for. */
function farGuess<T extends StationBrief>(
  others: readonly T[],
  { metresPerSecond }: NearQuery,
  capMinutes: number,
  from: Point,
): RankedOnFoot<T> | undefined {
  let best: { entry: T; straight: number } | undefined
  for (const entry of others) {
    const straight = metresBetween(from, entry.place)
    if (!best || straight < best.straight) best = { entry, straight }
  }
  if (!best) return undefined
  const atLeast = capMinutes * 60 * metresPerSecond
  const walkMetres = Math.max(best.straight * detourFactor, atLeast)
  return { entry: best.entry, walkMetres, walkMinutes: walkMinutesFor(walkMetres, metresPerSecond), isEstimate: true }
}
