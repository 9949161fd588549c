import { metresBetween, type Point } from '../../../src/contracts/place.calc'
import { detourFactor } from '../../../src/contracts/walk.calc'
import { coverageOf, type Home } from '../../_walking/coverage/coverage'
import { proposePlaces } from '../../_walking/coverage/propose'
import type { StreetNetwork } from '../../_walking/network'
import type { Profile } from '../../_walking/profile'

export interface Building extends Home {
  areaPath: readonly string[]
}

export interface Judged {
  isInside: boolean[]
  estimated: number
}

/** Who has a station in reach; by straight lines where there is no network. */
export function judged(
  network: StreetNetwork | undefined,
  buildings: readonly Building[],
  stations: readonly Point[],
  profile: Profile,
  minutes: number,
): Judged {
  if (network) {
    const { seconds, estimated } = coverageOf(network, buildings, stations, profile, minutes)
    return { isInside: Array.from(seconds, (each) => each < Infinity), estimated: estimated.buildings }
  }
  const reach = (minutes * 60 * profile.metresPerSecond) / detourFactor
  const isInside = buildings.map(({ place }) => stations.some((station) => metresBetween(place, station) <= reach))
  return { isInside, estimated: buildings.length }
}

export interface Split {
  inside: number
  outside: number
}

/** The split of an area's buildings by its parts: each building is in one part or in `direct`, so the sums agree. */
export function splitBy(
  areaId: string,
  partIds: readonly string[],
  buildings: readonly Building[],
  { isInside }: Judged,
) {
  const parts = new Map<string, Split>(partIds.map((id) => [id, { inside: 0, outside: 0 }]))
  const direct: Split = { inside: 0, outside: 0 }
  const total: Split = { inside: 0, outside: 0 }
  buildings.forEach(({ areaPath }, i) => {
    const part = parts.get(areaPath[areaPath.indexOf(areaId) + 1] ?? '') ?? direct
    const side = isInside[i] ? 'inside' : 'outside'
    part[side] += 1
    total[side] += 1
  })
  return { total, direct, parts }
}

/** Looking at more places takes longer than a page waits. */
const mostCandidates = 120
const proposed = 3

/** The best next places among those of the uncovered buildings, spread evenly over them where there are many. */
export function proposals(network: StreetNetwork, uncovered: readonly Building[], profile: Profile, minutes: number) {
  const step = Math.max(1, Math.ceil(uncovered.length / mostCandidates))
  const candidates = uncovered.filter((_, i) => i % step === 0)
  const places = candidates.map(({ place }) => place)
  const { chosen, isExact } = proposePlaces(network, uncovered, places, profile, minutes, proposed)
  const built: Point[] = []
  let before = 0
  const found = chosen.flatMap((number) => {
    const at = candidates[number]
    if (!at) return []
    built.push(at.place)
    const { inside } = coverageOf(network, uncovered, built, profile, minutes)
    const adds = inside.buildings - before
    before = inside.buildings
    return [{ at, adds }]
  })
  return { found, isBest: isExact && step === 1 }
}
