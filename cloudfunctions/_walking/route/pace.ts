import type { Graph } from '../graph/graph'
import { isOneWay, passageAtFrom, passageAtTo, surfaceNumber } from '../graph/streets'
import { faultOfProfile, type Profile, passages, surfaces } from '../profile'

/** Times are whole ten-thousandths of a second: sums are exact, so a walk takes the same both ways. */
export const unitsPerSecond = 10_000
/** No walk: longer than any cap. */
export const never = 0x3fff_ffff

/** Edges as a search follows them: from node n, pairs (target, units) at `start[n]` up to `start[n+1]`, counted in pairs. */
export interface Arcs {
  start: Int32Array
  pairs: Int32Array
}

/** A graph seen by one profile. */
export interface Pace {
  graph: Graph
  profile: Profile
  /** Units for a metre, by surface number; Infinity where there is no way. */
  perMetre: Float64Array
  /** Units lost on each side of a passage, by passage number. */
  halfPass: Float64Array
  /** 1 for each edge one can be on: it has a length, and its ground can be walked, if perhaps not past its ends. */
  isWalked: Uint8Array
  /** Units for the whole edge in its own direction, `never` if it cannot be walked. */
  edgeUnits: Int32Array
  /** To follow a walk from its start, and to follow it back from its end. They differ only at private gates. */
  onward: Arcs
  back: Arcs
}

/** @throws RangeError for a profile that makes no sense. */
export function paceOf(graph: Graph, profile: Profile): Pace {
  const fault = faultOfProfile(profile)
  if (fault) throw new RangeError(`profile ${profile.id}: ${fault}`)
  const even = unitsPerSecond / profile.metresPerSecond
  // A surface number without a name is a way out of an estate, which has no length.
  const perMetre = new Float64Array(8).fill(even)
  surfaces.forEach((name, number) => {
    perMetre[number] = even * profile.surface[name]
  })
  // Half on either side of the point: passing through costs all of it, from any edge to any other.
  const halfPass = Float64Array.from(passages, (name) =>
    name === 'open' ? 0 : (profile.passSeconds[name] * unitsPerSecond) / 2,
  )
  const edgeUnits = new Int32Array(graph.edgeCount)
  const isWalked = new Uint8Array(graph.edgeCount)
  for (let i = 0; i < graph.edgeCount; i += 1) {
    const bits = graph.flags[i] as number
    const units =
      (graph.metres[i] as number) * (perMetre[surfaceNumber(bits)] as number) +
      (halfPass[passageAtFrom(bits)] as number) +
      (halfPass[passageAtTo(bits)] as number)
    isWalked[i] = (perMetre[surfaceNumber(bits)] as number) < never && (graph.metres[i] as number) > 0 ? 1 : 0
    edgeUnits[i] = units < never ? Math.max(1, Math.ceil(units)) : never
  }
  const onward = arcsOf(graph, edgeUnits, true)
  const back = graph.flags.some(isOneWay) ? arcsOf(graph, edgeUnits, false) : onward
  return { graph, profile, perMetre, halfPass, isWalked, edgeUnits, onward, back }
}

function arcsOf(graph: Graph, edgeUnits: Int32Array, isOnward: boolean): Arcs {
  const { nodeCount, startAt, edgesAt, from, to, flags } = graph
  const start = new Int32Array(nodeCount + 1)
  const pairs = new Int32Array(edgesAt.length * 2)
  let count = 0
  for (let node = 0; node < nodeCount; node += 1) {
    start[node] = count
    for (let i = startAt[node] as number; i < (startAt[node + 1] as number); i += 1) {
      const edge = edgesAt[i] as number
      const leaves = from[edge] === node
      if (from[edge] === to[edge] || edgeUnits[edge] === never) continue
      if (isOneWay(flags[edge] as number) && leaves !== isOnward) continue
      pairs[count * 2] = (leaves ? to[edge] : from[edge]) as number
      pairs[count * 2 + 1] = edgeUnits[edge] as number
      count += 1
    }
  }
  start[nodeCount] = count
  return { start, pairs: pairs.slice(0, count * 2) }
}
