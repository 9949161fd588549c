import { isOneWay } from '../graph/streets'
import type { Spot } from '../snap/spot'
import type { Pace } from './pace'
import { unitsBetween, unitsOff, unitsToFrom, unitsToTo } from './part'
import type { Search } from './search'

/** One edge of a walk, or the part of it between two distances from its `from`; walked backwards if `start > end`. */
export interface Stretch {
  edge: number
  start: number
  end: number
}

/**
 * The walk that the last search (from `origin`) found to `goal` in `units`, as stretches in walking order. Times are
 * whole numbers, so each step back is recognised by an exact sum.
 */
export function trace(search: Search, pace: Pace, origin: Spot, goal: Spot, units: number): Stretch[] {
  const { from, to } = pace.graph
  const rest = units - unitsOff(pace, goal)
  if (goal.edge === origin.edge && unitsOff(pace, origin) + unitsBetween(pace, origin, goal) === rest) {
    return [{ edge: goal.edge, start: origin.along, end: goal.along }]
  }
  const viaFrom = (search.units[from[goal.edge] as number] as number) + unitsToFrom(pace, goal) === rest
  const stretches: Stretch[] = [
    { edge: goal.edge, start: viaFrom ? 0 : (pace.graph.metres[goal.edge] as number), end: goal.along },
  ]
  let node = (viaFrom ? from[goal.edge] : to[goal.edge]) as number
  for (;;) {
    const first =
      firstStretch(search, pace, origin, origin, node) ??
      (origin.resident && firstStretch(search, pace, origin, origin.resident, node))
    if (first) {
      stretches.push(first)
      break
    }
    const step = stretchInto(search, pace, node)
    if (!step) break
    stretches.push(step)
    node = step.before
  }
  return stretches.reverse()
}

/** The stretch from the origin, or its copy for residents, to a node, if the search came to the node that way. */
function firstStretch(search: Search, pace: Pace, origin: Spot, start: Spot, node: number): Stretch | undefined {
  const { from, to, metres } = pace.graph
  const { edge, along } = start
  const spent = (search.units[node] as number) - unitsOff(pace, origin)
  if (from[edge] === node && unitsToFrom(pace, start) === spent) return { edge, start: along, end: 0 }
  if (to[edge] === node && unitsToTo(pace, start) === spent) {
    return { edge, start: along, end: metres[edge] as number }
  }
  return undefined
}

function stretchInto(search: Search, { graph, edgeUnits }: Pace, node: number) {
  const { startAt, edgesAt, from, to, flags, metres } = graph
  for (let i = startAt[node] as number; i < (startAt[node + 1] as number); i += 1) {
    const edge = edgesAt[i] as number
    const isForward = to[edge] === node
    if (!isForward && isOneWay(flags[edge] as number)) continue
    const before = (isForward ? from[edge] : to[edge]) as number
    if ((search.units[before] as number) + (edgeUnits[edge] as number) !== search.units[node]) continue
    const length = metres[edge] as number
    return isForward ? { edge, start: 0, end: length, before } : { edge, start: length, end: 0, before }
  }
  return undefined
}

/** Metres of a walk, from place to place. */
export const metresOf = (stretches: readonly Stretch[], origin: Spot, goal: Spot) =>
  stretches.reduce((sum, { start, end }) => sum + Math.abs(end - start), origin.off + goal.off)
