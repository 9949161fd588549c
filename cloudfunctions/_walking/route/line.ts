import { segmentMetres } from '../graph/measure'
import { degreeUnits, passageAtFrom, passageAtTo, surfaceNumber } from '../graph/streets'
import { pointsOf } from '../graph/walk-edge'
import { type Passage, passages, type Surface, surfaces } from '../profile'
import type { Pace } from './pace'
import type { Stretch } from './trace'

/** A part of a walk over the same ground: longitude and latitude in degrees, one after the other. */
export interface Leg {
  surface: Surface
  metres: number
  points: number[]
}

const scratch = { points: new Int32Array(512) }

/** The walk as lines to draw, cut where the ground changes. */
export function legsOf({ graph }: Pace, stretches: readonly Stretch[]): Leg[] {
  const legs: Leg[] = []
  for (const stretch of stretches) {
    const surface = surfaces[surfaceNumber(graph.flags[stretch.edge] as number)] ?? 'even'
    const count = pointsOf(graph, stretch.edge, scratch)
    const points = cut(scratch.points, count, stretch)
    const last = legs[legs.length - 1]
    const metres = Math.abs(stretch.end - stretch.start)
    if (last?.surface !== surface) {
      legs.push({ surface, metres, points })
      continue
    }
    last.metres += metres
    last.points.push(...points.slice(2))
  }
  return legs
}

/** The points between two distances along an edge, in the direction walked. */
function cut(points: Int32Array, count: number, { start, end }: Stretch): number[] {
  const [low, high] = [Math.min(start, end), Math.max(start, end)]
  const pairs: [number, number][] = []
  const put = (x: number, y: number) => pairs.push([x / degreeUnits, y / degreeUnits])
  let along = 0
  for (let i = 0; i + 1 < count; i += 1) {
    const [x, y, toX, toY] = [0, 1, 2, 3].map((k) => points[i * 2 + k] as number) as [number, number, number, number]
    const length = segmentMetres(x, y, toX, toY)
    const part = (metres: number) => (length > 0 ? Math.max(0, Math.min(1, (metres - along) / length)) : 0)
    const [a, b] = [part(low), part(high)]
    if (pairs.length === 0 && along + length >= low) put(x + (toX - x) * a, y + (toY - y) * a)
    if (along + length > low && along < high) put(x + (toX - x) * b, y + (toY - y) * b)
    along += length
  }
  return (start <= end ? pairs : pairs.reverse()).flat()
}

/** How often a walk passes each thing: the near half of one edge and the next edge's half are the same passage. */
export function passedOn({ graph }: Pace, stretches: readonly Stretch[]): Record<Passage, number> {
  const halves = { open: 0, signal: 0, lift: 0, step: 0 }
  for (const { edge, start, end } of stretches) {
    const bits = graph.flags[edge] as number
    const length = graph.metres[edge] as number
    if (start === 0 || end === 0) halves[passages[passageAtFrom(bits)] ?? 'open'] += 1
    if (start === length || end === length) halves[passages[passageAtTo(bits)] ?? 'open'] += 1
  }
  const whole = (half: number) => Math.ceil(half / 2)
  return { open: 0, signal: whole(halves.signal), lift: whole(halves.lift), step: whole(halves.step) }
}
