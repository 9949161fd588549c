import type { Passage, Surface } from '../../cloudfunctions/_walking/profile'
import type { Collected, WalkedWay } from './collect'
import type { PointVerdict } from './point-rules'
import type { Tally } from './tally'

/** A straight piece of a way between two points, which are numbers in `RawStreets`. */
export interface Segment {
  from: number
  to: number
  surface: Surface
  isPrivate: boolean
  isFootway: boolean
  name: string
}

/** The walkable network before estates are closed. */
export interface RawStreets {
  lng: number[]
  lat: number[]
  verdicts: PointVerdict[]
  segments: Segment[]
}

/**
 * Cuts ways into segments. One that refers to a point that is not in the file is left out and never bridged: the chord
 * over the gap would be shorter than the street.
 */
export function cutWays({ nodes, verdicts, ways }: Collected, tally: Tally): RawStreets {
  const raw: RawStreets = { lng: [], lat: [], verdicts: [], segments: [] }
  const numbers = new Map<number, number>()
  const pointOf = (node: number) => {
    const known = numbers.get(node)
    if (known !== undefined) return known
    raw.lng.push(nodes.lng(node))
    raw.lat.push(nodes.lat(node))
    raw.verdicts.push(verdicts.get(node) ?? 'open')
    numbers.set(node, raw.lng.length - 1)
    return raw.lng.length - 1
  }
  for (const way of ways) {
    const before = tally.missingSegments
    const kept = segmentsOf(way, nodes.find.bind(nodes), tally)
    if (tally.missingSegments > before) tally.cutWays += 1
    if (kept.length > 0) tally.ways += 1
    const { refs: _, ...about } = way
    for (const [from, to] of kept) raw.segments.push({ from: pointOf(from), to: pointOf(to), ...about })
  }
  return raw
}

function segmentsOf({ refs }: WalkedWay, find: (id: number) => number, tally: Tally): [number, number][] {
  const kept: [number, number][] = []
  const found = refs.map(find)
  for (let i = 0; i + 1 < found.length; i += 1) {
    const [from, to] = [found[i] as number, found[i + 1] as number]
    if (from < 0 || to < 0) tally.missingSegments += 1
    else if (from !== to) kept.push([from, to])
  }
  return kept
}

/**
 * What a segment passes at one of its ends. At a signal only those wait who cross: if a footway leads over the road
 * there, whoever walks along the road does not.
 */
export function passageOf(raw: RawStreets, footwayAt: ReadonlySet<number>, segment: Segment, point: number): Passage {
  const verdict = raw.verdicts[point]
  if (verdict === 'signal') return segment.isFootway || !footwayAt.has(point) ? 'signal' : 'open'
  return verdict === 'lift' || verdict === 'step' ? verdict : 'open'
}
