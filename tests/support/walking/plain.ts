import {
  isForResidents,
  isOneWay,
  passageAtFrom,
  passageAtTo,
  type Streets,
  surfaceNumber,
} from '../../../cloudfunctions/_walking/graph/streets'
import { type Profile, passages, surfaces } from '../../../cloudfunctions/_walking/profile'

/**
 * The truth that the product's router is compared with: Dijkstra with a binary heap over every segment as it was read,
 * nothing contracted, nothing rounded, distances by haversine, places brought onto the streets by looking at all of
 * them. It shares only the layout of the input with the product. The search itself is as fast as plain typed arrays
 * make it, because the bench races against it.
 */
export interface Plain {
  streets: Streets
  /** Segments that one can stand on: 1 those for all, 2 those for residents. */
  isWalked: Uint8Array
  profile: Profile
  metres: Float64Array
  start: Int32Array
  target: Int32Array
  /** Seconds of each arc in walking direction, and against it. */
  seconds: Float64Array
  secondsBack: Float64Array
}

/** A place on a segment: seconds to its two ends, and from the place to the segment. */
export interface PlainSpot {
  segment: number
  part: number
  offMetres: number
  resident?: PlainSpot
}

const radians = (units: number) => (units / 1e7) * (Math.PI / 180)

export function haversine(lng: number, lat: number, toLng: number, toLat: number): number {
  const north = Math.sin(radians(toLat - lat) / 2)
  const east = Math.sin(radians(toLng - lng) / 2)
  const h = north * north + Math.cos(radians(lat)) * Math.cos(radians(toLat)) * east * east
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)))
}

export const secondsPerMetre = ({ surface, metresPerSecond }: Profile, flags: number) =>
  surface[surfaces[surfaceNumber(flags)] ?? 'even'] / metresPerSecond

export function halfWait({ passSeconds }: Profile, passage: number): number {
  const name = passages[passage] ?? 'open'
  return name === 'open' ? 0 : passSeconds[name] / 2
}

const one = 1

export function plainOf(streets: Streets, profile: Profile): Plain {
  const { lng, lat, from, to, flags } = streets
  const at = (array: Int32Array, i: number) => array[i] as number
  const metres = Float64Array.from(from, (a, i) =>
    haversine(at(lng, a), at(lat, a), at(lng, at(to, i)), at(lat, at(to, i))),
  )
  const degree = new Int32Array(lng.length + 1)
  for (let i = 0; i < from.length; i += 1)
    for (const end of [at(from, i), at(to, i)]) degree[end + 1] = at(degree, end + 1) + 1
  for (let i = 0; i < lng.length; i += 1) degree[i + 1] = at(degree, i + 1) + at(degree, i)
  const next = degree.slice()
  const target = new Int32Array(from.length * 2)
  const seconds = new Float64Array(from.length * 2)
  const secondsBack = new Float64Array(from.length * 2)
  for (let i = 0; i < from.length; i += 1) {
    const bits = flags[i] as number
    const cost =
      (metres[i] as number) * secondsPerMetre(profile, bits) +
      halfWait(profile, passageAtFrom(bits)) +
      halfWait(profile, passageAtTo(bits))
    for (const [a, b, isForward] of [
      [at(from, i), at(to, i), true],
      [at(to, i), at(from, i), false],
    ] as const) {
      const slot = at(next, a)
      next[a] = slot + 1
      target[slot] = b
      seconds[slot] = isOneWay(bits) && !isForward ? Infinity : cost
      secondsBack[slot] = isOneWay(bits) && isForward ? Infinity : cost
    }
  }
  const isWalked = Uint8Array.from(flags, (bits, i) => {
    return secondsPerMetre(profile, bits) < Infinity && (metres[i] as number) > 0 ? (isForResidents(bits) ? 2 : 1) : 0
  })
  return { streets, isWalked, profile, metres, start: degree, target, seconds, secondsBack }
}

/** The nearest point of any segment the profile can walk on, by looking at all of them. */
export function plainSnap(plain: Plain, lngDegrees: number, latDegrees: number, cap: number): PlainSpot | undefined {
  const spot = nearestOf(plain, lngDegrees, latDegrees, cap, 1)
  const resident = nearestOf(plain, lngDegrees, latDegrees, cap, 2)
  const isSame = spot && resident && Math.abs(resident.offMetres - spot.offMetres) < 1e-6
  return isSame ? { ...spot, resident } : spot
}

function nearestOf({ streets, isWalked }: Plain, lngDegrees: number, latDegrees: number, cap: number, kind: 1 | 2) {
  const { lng, lat, from, to } = streets
  const perUnit = 6_371_008.8 * radians(1)
  const east = Math.cos((latDegrees * Math.PI) / 180)
  const x0 = lngDegrees * 1e7
  const y0 = latDegrees * 1e7
  let [segment, partOfBest, least] = [-1, 0, (cap / perUnit) ** 2]
  for (let i = 0; i < from.length; i += 1) {
    if (isWalked[i] !== kind) continue
    const a = from[i] as number
    const b = to[i] as number
    const x = ((lng[a] as number) - x0) * east
    const y = (lat[a] as number) - y0
    const dx = ((lng[b] as number) - (lng[a] as number)) * east
    const dy = (lat[b] as number) - (lat[a] as number)
    const along = -(x * dx + y * dy) / (dx * dx + dy * dy)
    // Written out: under jest every look at a global such as Math goes through the sandbox and costs half a microsecond.
    const part = along < 0 ? 0 : along > one ? one : along
    const px = x + part * dx
    const py = y + part * dy
    const square = px * px + py * py
    if (square > least) continue
    least = square
    segment = i
    partOfBest = part
  }
  return segment < 0 ? undefined : { segment, part: partOfBest, offMetres: Math.sqrt(least) * perUnit }
}
