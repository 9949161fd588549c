import type { CountyView } from '../../../src/contracts/county'
import type { Point } from '../../../src/contracts/place.calc'
import { AppError } from '../../_platform/app-error'

/** A neighbour county's resident may ask; somebody in another province has made a mistake. */
const marginMetres = 50_000
const metresPerDegree = 111_195

/** Refuses a place far outside the county with `out-of-county`. */
export function requireInCounty({ bounds }: CountyView, place: Point): void {
  const latMargin = marginMetres / metresPerDegree
  const lngMargin = latMargin / Math.cos((bounds.north * Math.PI) / 180)
  const isNear =
    place.lng >= bounds.west - lngMargin &&
    place.lng <= bounds.east + lngMargin &&
    place.lat >= bounds.south - latMargin &&
    place.lat <= bounds.north + latMargin
  if (!isNear) throw new AppError('out-of-county', ['place'])
}
