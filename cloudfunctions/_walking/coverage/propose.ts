import type { Point } from '../../../src/contracts/place.calc'
import { type StreetNetwork, snapMetres } from '../network'
import type { Profile } from '../profile'
import { never } from '../route/pace'
import { unitsFrom } from '../route/reach'
import { snap } from '../snap/snap'
import type { Home } from './coverage'
import { bestPlaces, type Siting } from './siting'

/** The next places to build a station at, among candidates, for homes that have none in reach, each of some weight. */
export function proposePlaces(
  network: StreetNetwork,
  uncovered: readonly (Home & { weight: number })[],
  candidates: readonly Point[],
  profile: Profile,
  minutes: number,
  count: number,
): Siting {
  const pace = network.pace(profile)
  const spots = uncovered.map(({ place }) => snap(pace, place, snapMetres))
  const covers = candidates.map((candidate) => {
    const reached = network.reach([candidate], profile, minutes * 60)
    return [...spots.keys()].filter((i) => {
      const spot = spots[i]
      return spot !== undefined && unitsFrom(reached, spot) !== never
    })
  })
  return bestPlaces(
    covers,
    uncovered.map(({ weight }) => weight),
    count,
  )
}
