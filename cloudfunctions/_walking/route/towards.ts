import type { Spot } from '../snap/spot'
import { never, type Pace } from './pace'
import { unitsBetween, unitsOff, unitsToFrom, unitsToTo } from './part'
import type { Search } from './search'
import { seedAt } from './seed'

/**
 * Units of the soonest walk from one spot to another, `never` if it takes more than the cap. Stops once it is found; the
 * search stays as it ended, so that the walk can be traced.
 */
export function towards(search: Search, pace: Pace, origin: Spot, goal: Spot, capUnits: number): number {
  const cap = Math.min(capUnits, never - 1)
  const off = unitsOff(pace, origin)
  const goalOff = unitsOff(pace, goal)
  const [one, other] = [pace.graph.from[goal.edge] as number, pace.graph.to[goal.edge] as number]
  const [fromOne, fromOther] = [unitsToFrom(pace, goal) + goalOff, unitsToTo(pace, goal) + goalOff]
  const direct = goal.edge === origin.edge ? off + unitsBetween(pace, origin, goal) + goalOff : never
  search.begin(cap)
  seedAt(search, pace, origin, off)
  if (origin.resident) seedAt(search, pace, origin.resident, off)
  const soonest = () =>
    Math.min(direct, (search.units[one] as number) + fromOne, (search.units[other] as number) + fromOther)
  while (soonest() >= search.settledUpTo && search.step(pace.onward)) {}
  const units = soonest()
  return units <= cap ? units : never
}
