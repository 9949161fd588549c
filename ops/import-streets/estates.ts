import { segmentMetres } from '../../cloudfunctions/_walking/graph/measure'
import { Groups } from './groups'
import type { RawStreets, Segment } from './segments'

/** A public part longer than this is a neighbourhood, not the inside of an estate. */
export const largestEstateMetres = 10_000

interface Points {
  lng: ArrayLike<number>
  lat: ArrayLike<number>
}

export const metresOf = ({ lng, lat }: Points, { from, to }: Pick<Segment, 'from' | 'to'>) =>
  segmentMetres(lng[from] as number, lat[from] as number, lng[to] as number, lat[to] as number)

/** Segment numbers by point. */
export function segmentsAt({ lng, segments }: RawStreets): number[][] {
  const at: number[][] = lng.map(() => [])
  segments.forEach(({ from, to }, i) => {
    at[from]?.push(i)
    at[to]?.push(i)
  })
  return at
}

const outside = -1

/**
 * To which closed estate each segment belongs, `outside` (−1) for the streets. Private gates and the ends of private
 * ways part the network; of each connected piece the longest public part is the street side, and so is any other
 * that is too long for an estate. What remains lies behind gates.
 */
export function estatesOf(raw: RawStreets, at: readonly number[][]): Int32Array {
  const { segments, verdicts } = raw
  const isPrivate = (i: number) => segments[i]?.isPrivate === true
  const whole = new Groups(segments.length)
  const parts = new Groups(segments.length)
  const estates = new Groups(segments.length)
  const joinAll = (groups: Groups, members: readonly number[]) =>
    members.forEach((member) => {
      groups.join(members[0] as number, member)
    })
  at.forEach((here, point) => {
    const verdict = verdicts[point]
    if (verdict === 'closed') return
    joinAll(whole, here)
    if (verdict === 'gate') return
    joinAll(parts, here.filter(isPrivate))
    joinAll(
      parts,
      here.filter((i) => !isPrivate(i)),
    )
  })
  const isStreet = streetParts(raw, whole, parts)
  at.forEach((here, point) => {
    if (verdicts[point] !== 'gate' && verdicts[point] !== 'closed') {
      joinAll(
        estates,
        here.filter((i) => !isStreet.has(parts.of(i))),
      )
    }
  })
  segments.forEach((_, i) => {
    estates.join(i, parts.of(i))
  })
  return Int32Array.from(segments, (_, i) => (isStreet.has(parts.of(i)) ? outside : estates.of(i)))
}

function streetParts(raw: RawStreets, whole: Groups, parts: Groups): Set<number> {
  const lengths = new Map<number, number>()
  raw.segments.forEach((segment, i) => {
    if (segment.isPrivate) return
    lengths.set(parts.of(i), (lengths.get(parts.of(i)) ?? 0) + metresOf(raw, segment))
  })
  const longest = new Map<number, number>()
  for (const [part, metres] of lengths) {
    const other = longest.get(whole.of(part))
    if (other === undefined || metres > (lengths.get(other) ?? 0)) longest.set(whole.of(part), part)
  }
  const large = [...lengths].filter(([, metres]) => metres > largestEstateMetres).map(([part]) => part)
  return new Set([...longest.values(), ...large])
}
