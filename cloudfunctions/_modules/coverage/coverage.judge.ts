import type { Share } from '../../../src/contracts/coverage'
import { metresBetween, type Point } from '../../../src/contracts/place.calc'
import { detourFactor } from '../../../src/contracts/walk.calc'
import { type Coverage, compared, coverageOf, type Home, shareOf } from '../../_walking/coverage/coverage'
import type { StreetNetwork } from '../../_walking/network'
import type { Profile } from '../../_walking/profile'
import type { Area } from '../area/area.row'

export interface Building extends Home {
  /** Whether its households were counted; if not, they are none here. */
  isCounted: boolean
  areaPath: readonly string[]
}

/** What can be judged: a building with a place. Households that nobody counted are none. */
export const buildingOf = ({ _id: id, place, path: areaPath, households }: Area): Building[] =>
  place
    ? [
        {
          id,
          place: { lng: place.lng, lat: place.lat },
          households: households ?? 0,
          isCounted: households !== undefined,
          areaPath,
        },
      ]
    : []

export type Judged = Pick<Coverage, 'seconds' | 'estimated'>

/** Who has a station in reach, and how soon; by straight lines where there is no network. */
export function judged(
  network: StreetNetwork | undefined,
  buildings: readonly Building[],
  stations: readonly Point[],
  profile: Profile,
  minutes: number,
): Judged {
  if (network) return coverageOf(network, buildings, stations, profile, minutes)
  const perMetre = detourFactor / profile.metresPerSecond
  const soonest = ({ place }: Building) =>
    stations.reduce((least, station) => Math.min(least, metresBetween(place, station) * perMetre), Infinity)
  const seconds = Float64Array.from(buildings, (building) => {
    const walk = soonest(building)
    return walk <= minutes * 60 ? walk : Infinity
  })
  return { seconds, estimated: shareOf(buildings) }
}

export const isInside = ({ seconds }: Judged, i: number) => (seconds[i] as number) < Infinity

export interface Split {
  inside: Share
  outside: Share
}

export const emptySplit = (): Split => ({
  inside: { buildings: 0, households: 0 },
  outside: { buildings: 0, households: 0 },
})

/** The split of an area's buildings by its parts: each building is in one part or in `direct`, so the sums agree. */
export function splitBy(areaId: string, partIds: readonly string[], buildings: readonly Building[], now: Judged) {
  const parts = new Map(partIds.map((id) => [id, emptySplit()]))
  const direct = emptySplit()
  const total = emptySplit()
  buildings.forEach(({ areaPath, households }, i) => {
    const part = parts.get(areaPath[areaPath.indexOf(areaId) + 1] ?? '') ?? direct
    for (const split of [part, total]) {
      const share = isInside(now, i) ? split.inside : split.outside
      share.buildings += 1
      share.households += households
    }
  })
  return { total, direct, parts }
}

/** Who comes into reach and who falls out of it. */
export function changeOf(buildings: readonly Building[], before: Judged, after: Judged) {
  const { gained, lost } = compared(before, after)
  const share = (numbers: readonly number[]) => shareOf(numbers.flatMap((i) => buildings[i] ?? []))
  return { gained: share(gained), lost: share(lost) }
}
