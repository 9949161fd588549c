import { passageAtFrom, passageAtTo, surfaceNumber } from '../graph/streets'
import type { Spot } from '../snap/spot'
import { never, type Pace } from './pace'
import { unitsBetween, unitsOff, unitsToFrom, unitsToTo } from './part'
import type { Search } from './search'
import { seedAt } from './seed'

/** Everything from which one of some spots (or, out from one, what) is reached in time. Valid until the next search. */
export interface Reach {
  pace: Pace
  search: Search
  goals: readonly Spot[]
  limitUnits: number
}

/** Searches back from the goals (stations): a resident may leave a closed estate, a passer-by may not cross it. */
export function reach(search: Search, pace: Pace, goals: readonly Spot[], limitUnits: number): Reach {
  search.begin(limitUnits)
  for (const goal of goals) seedAt(search, pace, goal, unitsOff(pace, goal))
  while (search.step(pace.back)) {}
  return { pace, search, goals, limitUnits }
}

/** Searches onward from where somebody is: what they get to. Their own estate's gate opens for them. */
export function reachOut(search: Search, pace: Pace, origin: Spot, limitUnits: number): Reach {
  search.begin(limitUnits)
  const off = unitsOff(pace, origin)
  seedAt(search, pace, origin, off)
  if (origin.resident) seedAt(search, pace, origin.resident, off)
  while (search.step(pace.onward)) {}
  return { pace, search, goals: [origin], limitUnits }
}

/** Units from a spot's place to the soonest goal, `never` if that is beyond the limit. */
export function unitsFrom({ pace, search, goals, limitUnits }: Reach, spot: Spot): number {
  const { from, to } = pace.graph
  const viaEnds = (at: Spot) =>
    Math.min(
      (search.units[from[at.edge] as number] as number) + unitsToFrom(pace, at),
      (search.units[to[at.edge] as number] as number) + unitsToTo(pace, at),
    )
  let best = viaEnds(spot)
  if (spot.resident) best = Math.min(best, viaEnds(spot.resident))
  for (const goal of goals) {
    if (goal.edge === spot.edge) best = Math.min(best, unitsBetween(pace, spot, goal) + unitsOff(pace, goal))
  }
  const whole = best + unitsOff(pace, spot)
  return whole <= limitUnits ? whole : never
}

/** Metres of an edge that are reached from its `from` and from its `to` within `units`; together they may be more than all. */
export function reachedMetres({ pace, search }: Reach, edge: number, units: number): { head: number; tail: number } {
  const { from, to, flags, metres } = pace.graph
  const bits = flags[edge] as number
  const perMetre = pace.perMetre[surfaceNumber(bits)] as number
  const part = (node: number, passage: number) => {
    const left = units - (search.units[node] as number) - (pace.halfPass[passage] as number)
    return left > 0 ? Math.min(metres[edge] as number, left / perMetre) : 0
  }
  return { head: part(from[edge] as number, passageAtFrom(bits)), tail: part(to[edge] as number, passageAtTo(bits)) }
}
