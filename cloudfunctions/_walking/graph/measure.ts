/** Mean Earth radius in metres (IUGG), the one of `metresBetween`. */
const earthRadiusMetres = 6_371_008.8
const radiansPerUnit = Math.PI / 180 / 1e7

/** Metres that one unit (a ten-millionth of a degree) is long along a meridian. */
export const metresPerUnit = earthRadiusMetres * radiansPerUnit

/** The cosine of a latitude in units. */
export const cosAt = (lat: number) => Math.cos(lat * radiansPerUnit)

/** Length of a short segment: flat, with the cosine of its middle. Within a kilometre it is right to a micrometre. */
export function segmentMetres(lng: number, lat: number, toLng: number, toLat: number): number {
  const east = (toLng - lng) * cosAt((lat + toLat) / 2)
  const north = toLat - lat
  return Math.sqrt(east * east + north * north) * metresPerUnit
}
