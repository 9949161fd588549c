import type { Graph } from '../../cloudfunctions/_walking/graph/graph'
import { StreetNetwork } from '../../cloudfunctions/_walking/network'
import type { Profile } from '../../cloudfunctions/_walking/profile'
import type { Spot } from '../../cloudfunctions/_walking/snap/spot'
import type { Point } from '../../src/contracts/place.calc'
import { placesNear } from '../support/walking/extracts'
import { type Figure, figure, percentile } from './measure'

const warmUps = 2
const rounds = 5

/** Milliseconds of each item's calls, round by round, after two rounds to warm up. No promise stands between: a call takes microseconds. */
export function times<T>(items: readonly T[], work: (item: T) => unknown): number[][] {
  const measured = items.map((): number[] => [])
  for (let round = -warmUps; round < rounds; round += 1) {
    items.forEach((item, i) => {
      const startedAt = performance.now()
      work(item)
      if (round >= 0) measured[i]?.push(performance.now() - startedAt)
    })
  }
  return measured
}

/** Each item's own time, whatever else the machine did in one of its rounds. */
export const middle = (measured: readonly number[][]) => measured.map((each) => percentile(each, 50))

/**
 * The spread over the items, each by the median of its rounds, which tells the dear places from the cheap ones on a busy
 * machine too; and that over all single calls, with whatever stopped them.
 */
export const spread = (name: string, measured: readonly number[][], note?: string): Figure[] => [
  figure(`${name} p50`, percentile(middle(measured), 50), 'ms', note),
  figure(`${name} p99`, percentile(middle(measured), 99), 'ms', note),
  figure(`${name} p99 of single calls`, percentile(measured.flat(), 99), 'ms', note),
]

/** A network with stations and places to ask from. */
export interface Course {
  name: string
  graph: Graph
  network: StreetNetwork
  stations: Point[]
  places: Point[]
}

export const course = (name: string, graph: Graph): Course => ({
  name,
  graph,
  network: new StreetNetwork(graph),
  stations: placesNear({ graph }, 180, 11),
  places: placesNear({ graph }, 1000, 23),
})

/** Where the stations lie on the network, those that do. */
export function spotsOf({ network, stations }: Course, profile: Profile): Spot[] {
  const { attached } = network.place(stations, profile)
  return attached.spots.flatMap((spot) => spot ?? [])
}
