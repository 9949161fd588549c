import type { Spot } from '../snap/spot'
import type { Pace } from './pace'
import { unitsToFrom, unitsToTo } from './part'
import type { Search } from './search'

/** Begins a search at the two ends of a spot's edge. `off` is what it takes to the street. */
export function seedAt(search: Search, pace: Pace, spot: Spot, off: number) {
  search.seed(pace.graph.from[spot.edge] as number, off + unitsToFrom(pace, spot))
  search.seed(pace.graph.to[spot.edge] as number, off + unitsToTo(pace, spot))
}
