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

/** Takes the stretches of a walk one by one, the last first. */
type Visit = (edge: number, start: number, end: number) => void

/**
 * Goes back over the walk that the last search (from `origin`) found to `goal` in `units`. Times are whole numbers, so
 * each step back is recognised by an exact sum, and nothing need be kept to find it.
 */
function traceBack(search: Search, pace: Pace, origin: Spot, goal: Spot, units: number, visit: Visit) {
  const { from, to, metres } = pace.graph
  const rest = units - unitsOff(pace, goal)
  if (goal.edge === origin.edge && unitsOff(pace, origin) + unitsBetween(pace, origin, goal) === rest) {
    visit(goal.edge, origin.along, goal.along)
    return
  }
  const viaFrom = (search.units[from[goal.edge] as number] as number) + unitsToFrom(pace, goal) === rest
  visit(goal.edge, viaFrom ? 0 : (metres[goal.edge] as number), goal.along)
  let node = (viaFrom ? from[goal.edge] : to[goal.edge]) as number
  while (!isFirst(search, pace, origin, origin, node, visit)) {
    if (origin.resident && isFirst(search, pace, origin, origin.resident, node, visit)) return
    const edge = edgeInto(search, pace, node)
    if (edge < 0) return
    const length = metres[edge] as number
    if (to[edge] === node) visit(edge, 0, length)
    else visit(edge, length, 0)
    node = (to[edge] === node ? from[edge] : to[edge]) as number
  }
}

/** Whether the search came to a node from the origin (or from its copy for residents) directly; that stretch is visited. */
function isFirst(search: Search, pace: Pace, origin: Spot, start: Spot, node: number, visit: Visit): boolean {
  const { from, to, metres } = pace.graph
  const { edge, along } = start
  if (from[edge] !== node && to[edge] !== node) return false
  const spent = (search.units[node] as number) - unitsOff(pace, origin)
  const isBack = from[edge] === node && unitsToFrom(pace, start) === spent
  if (!isBack && !(to[edge] === node && unitsToTo(pace, start) === spent)) return false
  visit(edge, along, isBack ? 0 : (metres[edge] as number))
  return true
}

/** The edge by which the search came to a node, −1 if it began there. */
function edgeInto(search: Search, { graph, edgeUnits }: Pace, node: number): number {
  const { startAt, edgesAt, from, to, flags } = graph
  for (let i = startAt[node] as number; i < (startAt[node + 1] as number); i += 1) {
    const edge = edgesAt[i] as number
    const isForward = to[edge] === node
    if (!isForward && isOneWay(flags[edge] as number)) continue
    const before = (isForward ? from[edge] : to[edge]) as number
    if ((search.units[before] as number) + (edgeUnits[edge] as number) === search.units[node]) return edge
  }
  return -1
}

/** The walk that the last search found, as stretches in walking order. */
export function trace(search: Search, pace: Pace, origin: Spot, goal: Spot, units: number): Stretch[] {
  const stretches: Stretch[] = []
  traceBack(search, pace, origin, goal, units, (edge, start, end) => stretches.push({ edge, start, end }))
  return stretches.reverse()
}

/** Its metres, from place to place. */
export function metresOf(search: Search, pace: Pace, origin: Spot, goal: Spot, units: number): number {
  let sum = origin.off + goal.off
  traceBack(search, pace, origin, goal, units, (_, start, end) => {
    sum += Math.abs(end - start)
  })
  return sum
}
