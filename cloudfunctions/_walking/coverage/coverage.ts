import { metresBetween, type Point } from '../../../src/contracts/place.calc'
import { detourFactor } from '../../../src/contracts/walk.calc'
import { type StreetNetwork, snapMetres } from '../network'
import type { Profile } from '../profile'
import { never, unitsPerSecond } from '../route/pace'
import { unitsFrom } from '../route/reach'
import { snap } from '../snap/snap'

/** A building, and how many households live there. */
export interface Home {
  id: string
  place: Point
  households: number
}

export interface Share {
  buildings: number
  households: number
}

export interface Coverage {
  profileId: string
  minutes: number
  /** These two add up to all. */
  inside: Share
  outside: Share
  /** Of all, those judged by the straight line, because they or their station are not on the network. */
  estimated: Share
  /** Seconds to the soonest station by the home's number, Infinity beyond the limit. */
  seconds: Float64Array
}

export const shareOf = (homes: readonly Home[]): Share => ({
  buildings: homes.length,
  households: homes.reduce((sum, { households }) => sum + households, 0),
})

/** How many homes have a station within so many minutes. One search from all stations at once. */
export function coverageOf(
  network: StreetNetwork,
  homes: readonly Home[],
  stations: readonly Point[],
  profile: Profile,
  minutes: number,
): Coverage {
  const limit = minutes * 60
  const pace = network.pace(profile)
  const offStreet = stations.filter((station) => !snap(pace, station, snapMetres))
  const reached = network.reach(stations, profile, limit)
  const guess = (home: Home, candidates: readonly Point[]) =>
    candidates.reduce(
      (least, station) =>
        Math.min(least, (metresBetween(home.place, station) * detourFactor) / profile.metresPerSecond),
      Infinity,
    )
  const isGuess: boolean[] = []
  const seconds = Float64Array.from(homes, (home, i) => {
    const spot = snap(pace, home.place, snapMetres)
    const units = spot ? unitsFrom(reached, spot) : never
    const walked = units === never ? Infinity : units / unitsPerSecond
    const guessed = guess(home, spot ? offStreet : stations)
    isGuess[i] = !spot || (guessed <= limit && guessed < walked)
    const soonest = Math.min(walked, guessed)
    return soonest <= limit ? soonest : Infinity
  })
  const isInside = (i: number) => (seconds[i] as number) < Infinity
  return {
    profileId: profile.id,
    minutes,
    inside: shareOf(homes.filter((_, i) => isInside(i))),
    outside: shareOf(homes.filter((_, i) => !isInside(i))),
    estimated: shareOf(homes.filter((_, i) => isGuess[i])),
    seconds,
  }
}

/** What a changed set of stations (one more, one moved) does for whom: homes by number. */
export function compared(
  before: Pick<Coverage, 'seconds'>,
  after: Pick<Coverage, 'seconds'>,
): { gained: number[]; lost: number[]; sooner: number[] } {
  const numbers = [...before.seconds.keys()]
  const was = (i: number) => before.seconds[i] as number
  const is = (i: number) => after.seconds[i] as number
  return {
    gained: numbers.filter((i) => was(i) === Infinity && is(i) < Infinity),
    lost: numbers.filter((i) => was(i) < Infinity && is(i) === Infinity),
    sooner: numbers.filter((i) => was(i) < Infinity && is(i) < was(i)),
  }
}
