import { toGcj02 } from '../../contracts/gcj02.calc'
import type { Place } from '../../contracts/place'

const digits = (degrees: number, count: number) => Math.round(degrees * count) / count

/** WeChat's map wants GCJ-02: turned at this edge and nowhere before. Six digits are a decimetre. */
export const forWeChat = (place: Place, count = 1e6) => {
  const { lng, lat } = toGcj02(place)
  return { longitude: digits(lng, count), latitude: digits(lat, count) }
}

/** As fine as a metre: every further digit is sent to the screen for nothing. */
export const ringFor = (ring: Place[]) => ring.map((place) => forWeChat(place, 1e5))

/** WeChat's polygons have no holes: what is not reached inside is outlined and left pale. */
export const polygonsOf = ([outer = [], ...holes]: Place[][]) => [
  { points: ringFor(outer), strokeWidth: 2, strokeColor: '#B3261E99', fillColor: '#B3261E14' },
  ...holes.map((hole) => ({ points: ringFor(hole), strokeWidth: 1, strokeColor: '#B3261E99', fillColor: '#FFFFFF99' })),
]
