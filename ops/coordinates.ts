import gcoord from 'gcoord'
import type { Place } from '../src/contracts/place'
import { OpsError } from './fault'

/** How a file's longitudes and latitudes are meant. WeChat, Tencent and AMap give gcj02, Baidu bd09, GPS wgs84. */
export const coordinateSystems = ['wgs84', 'gcj02', 'bd09'] as const
export type Coordinates = (typeof coordinateSystems)[number]

const crs = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const

/** Six decimals, about a decimetre: finer than any source, and stable when written and read again. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

function convert({ lng, lat }: Place, from: Coordinates, to: Coordinates): Place {
  const [x, y] = from === to ? [lng, lat] : gcoord.transform([lng, lat], crs[from], crs[to])
  return { lng: rounded(x), lat: rounded(y) }
}

/** Into what the product keeps. */
export const toWgs84 = (place: Place, from: Coordinates) => convert(place, from, 'wgs84')
export const fromWgs84 = (place: Place, to: Coordinates) => convert(place, 'wgs84', to)

const sameWithinDegrees = 3e-6

/** Whether two places differ by no more than rounding and conversion do (a third of a metre). */
export const isSamePlace = (a: Place, b: Place) =>
  Math.abs(a.lng - b.lng) < sameWithinDegrees && Math.abs(a.lat - b.lat) < sameWithinDegrees

/** The flag's value. There is no default on purpose: a wrong guess moves every station by some 500 metres. */
export function coordinatesOf(flag: string | undefined): Coordinates {
  const found = coordinateSystems.find((system) => system === flag?.toLowerCase())
  if (!found)
    throw new OpsError('请用 --coordinates 说明坐标系：wgs84（GPS）、gcj02（微信、腾讯、高德）或 bd09（百度）')
  return found
}
