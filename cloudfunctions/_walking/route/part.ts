import { passageAtFrom, passageAtTo, surfaceNumber } from '../graph/streets'
import type { Spot } from '../snap/spot'
import { never, type Pace } from './pace'

const whole = (units: number) => (units < never ? Math.ceil(units) : never)

/** Units from a spot's edge point to the edge's `from`, what stands there included by half. */
export function unitsToFrom({ graph, perMetre, halfPass }: Pace, { edge, along }: Spot): number {
  const bits = graph.flags[edge] as number
  return whole(along * (perMetre[surfaceNumber(bits)] as number) + (halfPass[passageAtFrom(bits)] as number))
}

/** The same to the edge's `to`. */
export function unitsToTo({ graph, perMetre, halfPass }: Pace, { edge, along }: Spot): number {
  const bits = graph.flags[edge] as number
  const rest = (graph.metres[edge] as number) - along
  return whole(rest * (perMetre[surfaceNumber(bits)] as number) + (halfPass[passageAtTo(bits)] as number))
}

/** Units between two spots of one edge along it. */
export function unitsBetween({ graph, perMetre }: Pace, a: Spot, b: Spot): number {
  return whole(Math.abs(a.along - b.along) * (perMetre[surfaceNumber(graph.flags[a.edge] as number)] as number))
}

/** Units from the place itself to the street: straight, on even ground. */
export const unitsOff = ({ perMetre }: Pace, { off }: Spot) => whole(off * (perMetre[0] as number))
