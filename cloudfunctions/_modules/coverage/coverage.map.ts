import type { Point } from '../../../src/contracts/place.calc'
import { packPoints } from '../../../src/contracts/points.calc'
import type { StreetNetwork } from '../../_walking/network'
import type { Profile } from '../../_walking/profile'
import type { Building } from './coverage.judge'

/** More points than this are a smear on a phone's map. */
const mostPoints = 200
/** About three hundred metres around the outermost buildings. */
const marginDegrees = 0.003

/** What a map shows: where one has a station in reach, as far as the area goes, and the buildings that have none. */
export function mapOf(
  network: StreetNetwork | undefined,
  stations: readonly Point[],
  buildings: readonly Building[],
  outside: readonly Building[],
  profile: Profile,
  minutes: number,
) {
  const lngs = buildings.map(({ place }) => place.lng)
  const lats = buildings.map(({ place }) => place.lat)
  const corner = (of: (...values: number[]) => number, margin: number) => ({
    lng: of(...lngs) + margin,
    lat: of(...lats) + margin,
  })
  const reached =
    buildings.length > 0
      ? network?.reached(stations, profile, minutes, corner(Math.min, -marginDegrees), corner(Math.max, marginDegrees))
      : undefined
  const step = Math.max(1, Math.ceil(outside.length / mostPoints))
  const shown = outside.filter((_, i) => i % step === 0)
  return {
    ...(reached && { reached }),
    outsidePoints: packPoints(shown.flatMap(({ place }) => [place.lng, place.lat])),
  }
}
