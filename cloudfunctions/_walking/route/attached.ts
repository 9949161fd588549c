import type { Point } from '../../../src/contracts/place.calc'
import { snap } from '../snap/snap'
import type { Spot } from '../snap/spot'
import { never, type Pace } from './pace'
import { unitsOff, unitsToFrom, unitsToTo } from './part'

/** Places (stations) brought onto the network, so that a search finds them at the ends of their edges. */
export interface Attached {
  pace: Pace
  spots: (Spot | undefined)[]
  /** Entry of the first place that a node leads to, −1 if none; entries are (place, units from the node, next). */
  firstAt: Int32Array
  entries: Int32Array
  onEdge: Map<number, number[]>
  /** Places too far from any street. */
  outside: number[]
  /** For the search: units to each place found so far. */
  units: Int32Array
}

export function attach(pace: Pace, places: readonly Point[], snapMetres: number): Attached {
  const { graph } = pace
  const spots = places.map((place) => snap(pace, place, snapMetres))
  const firstAt = new Int32Array(graph.nodeCount).fill(-1)
  const entries: number[] = []
  const onEdge = new Map<number, number[]>()
  const outside: number[] = []
  const lead = (node: number, place: number, units: number) => {
    if (units >= never) return
    entries.push(place, units, firstAt[node] as number)
    firstAt[node] = entries.length - 3
  }
  spots.forEach((spot, place) => {
    if (!spot) {
      outside.push(place)
      return
    }
    lead(graph.from[spot.edge] as number, place, unitsToFrom(pace, spot) + unitsOff(pace, spot))
    lead(graph.to[spot.edge] as number, place, unitsToTo(pace, spot) + unitsOff(pace, spot))
    onEdge.set(spot.edge, [...(onEdge.get(spot.edge) ?? []), place])
  })
  const units = new Int32Array(places.length).fill(never)
  return { pace, spots, firstAt, entries: Int32Array.from(entries), onEdge, outside, units }
}
