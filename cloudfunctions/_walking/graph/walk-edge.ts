import type { Graph } from './graph'

/**
 * Writes the points of an edge, ends included, as longitude–latitude pairs in units into `out`, which is made larger
 * if it must be. Answers how many points there are.
 */
export function pointsOf(graph: Graph, edge: number, out: { points: Int32Array }): number {
  const { lng, lat, from, to, shapeAt, shape } = graph
  const first = shapeAt[edge] as number
  const steps = (shapeAt[edge + 1] as number) - first
  if (out.points.length < (steps + 2) * 2) out.points = new Int32Array((steps + 2) * 4)
  const { points } = out
  let x = lng[from[edge] as number] as number
  let y = lat[from[edge] as number] as number
  points[0] = x
  points[1] = y
  for (let i = 0; i < steps; i += 1) {
    x += shape[(first + i) * 2] as number
    y += shape[(first + i) * 2 + 1] as number
    points[i * 2 + 2] = x
    points[i * 2 + 3] = y
  }
  points[steps * 2 + 2] = lng[to[edge] as number] as number
  points[steps * 2 + 3] = lat[to[edge] as number] as number
  return steps + 2
}
