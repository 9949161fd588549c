import type { Point } from './place.calc'

const { sin, cos, sqrt, abs, PI } = Math

/** The ellipsoid of Krasovsky: half the long axis in metres, eccentricity squared. */
const axis = 6_378_245
const eccentricity = 0.006693421622965823
/** Degrees, about a tenth of a metre. */
const close = 1e-6

const isInChina = ({ lng, lat }: Point) => lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271

const waves = (x: number, ...parts: [height: number, width: number][]) =>
  parts.reduce((sum, [height, width]) => sum + height * sin((x / width) * PI), 0) * (2 / 3)

/** How far GCJ-02 lies from WGS-84, in degrees. */
function shiftAt({ lng, lat }: Point): Point {
  const x = lng - 105
  const y = lat - 35
  const common = waves(x, [20, 1 / 6], [20, 1 / 2])
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
  const metresEast = east + common + waves(x, [20, 1], [40, 3], [150, 12], [300, 30])
  const metresNorth = north + common + waves(y, [20, 1], [40, 3], [160, 12], [320, 30])
  const radians = (lat / 180) * PI
  const bend = 1 - eccentricity * sin(radians) ** 2
  return {
    lng: (metresEast * 180) / ((axis / sqrt(bend)) * cos(radians) * PI),
    lat: (metresNorth * 180) / (((axis * (1 - eccentricity)) / (bend * sqrt(bend))) * PI),
  }
}

/**
 * WGS-84 as WeChat's map wants it. A phone needs these two directions only; the whole of `gcoord`, which the tests hold
 * them against, is 3 KB more of the main package.
 */
export function toGcj02(place: Point): Point {
  if (!isInChina(place)) return place
  const { lng, lat } = shiftAt(place)
  return { lng: place.lng + lng, lat: place.lat + lat }
}

/** GCJ-02, as WeChat tells a position, back to WGS-84: tried until going there again meets it. */
export function fromGcj02(place: Point): Point {
  if (!isInChina(place)) return place
  let found = place
  for (;;) {
    const there = toGcj02(found)
    const lng = there.lng - place.lng
    const lat = there.lat - place.lat
    if (abs(lng) <= close && abs(lat) <= close) return found
    found = { lng: found.lng - lng, lat: found.lat - lat }
  }
}
