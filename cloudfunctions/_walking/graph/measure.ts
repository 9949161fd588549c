/** Mean Earth radius in metres (IUGG), the one of `metresBetween`. */
const earthRadiusMetres = 6_371_008.8
const radiansPerUnit = Math.PI / 180 / 1e7

/** Metres that one unit (a ten-millionth of a degree) is long along a meridian. */
export const metresPerUnit = earthRadiusMetres * radiansPerUnit

/** The cosine of a latitude in units. */
export const cosAt = (lat: number) => Math.cos(lat * radiansPerUnit)

/** The sine of a latitude in units. */
export const sinAt = (lat: number) => Math.sin(lat * radiansPerUnit)

/**
 * The cosine at `beyond` units past a latitude whose cosine and sine are known, by four terms of its series: a
 * thousand-millionth off half a degree away, and several times as fast.
 */
export function cosNear(cos: number, sin: number, beyond: number): number {
  const d = beyond * radiansPerUnit
  const square = d * d
  return cos * (1 - square / 2) - sin * d * (1 - square / 6)
}

/** Length of a short segment: flat, with the cosine of its middle. Within a kilometre it is right to a micrometre. */
export function segmentMetres(lng: number, lat: number, toLng: number, toLat: number): number {
  const east = (toLng - lng) * cosAt((lat + toLat) / 2)
  const north = toLat - lat
  return Math.sqrt(east * east + north * north) * metresPerUnit
}
