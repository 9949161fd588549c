import { cosAt, metresPerUnit, segmentMetres } from '../graph/measure'
import { surfaceNumber } from '../graph/streets'
import { pointsOf } from '../graph/walk-edge'
import { unitsOff } from '../route/part'
import { type Reach, reachedMetres } from '../route/reach'
import type { Field } from './field'

/** Where metres of a field lie on the ground: its south-west corner in units, and the cosine used. */
export interface Frame {
  lng: number
  lat: number
  cos: number
  width: number
  height: number
}

export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/** In metres. With the outline's own simplification still less than what counts as beside a street. */
const leastBend = 2

const scratch = { points: new Int32Array(512) }

/** The frame around everything a search came to and its goals, with a margin in metres. */
export function frameOf({ pace, search, goals }: Reach, margin: number): Frame {
  const { graph } = pace
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const include = (x: number, y: number) => {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  const includeEdge = (edge: number) => {
    const count = pointsOf(graph, edge, scratch)
    for (let i = 0; i < count; i += 1) include(scratch.points[i * 2] as number, scratch.points[i * 2 + 1] as number)
  }
  for (const goal of goals) includeEdge(goal.edge)
  for (let i = 0; i < search.touchedCount; i += 1) {
    const node = search.touched[i] as number
    for (let at = graph.startAt[node] as number; at < (graph.startAt[node + 1] as number); at += 1) {
      includeEdge(graph.edgesAt[at] as number)
    }
  }
  return framed({ west, south, east, north }, margin)
}

/** The frame of some bounds in units, with a margin in metres. */
export function framed({ west, south, east, north }: Bounds, margin: number): Frame {
  const cos = cosAt((south + north) / 2)
  const [dx, dy] = [margin / (metresPerUnit * cos), margin / metresPerUnit]
  const width = (east - west + 2 * dx) * metresPerUnit * cos
  return { lng: west - dx, lat: south - dy, cos, width, height: (north - south + 2 * dy) * metresPerUnit }
}

/** Draws what is reached within `units` into the field, each edge as far as one gets on it. */
export function drawReached(reach: Reach, units: number, field: Field, frame: Frame) {
  const { pace, search, goals } = reach
  const { graph, isWalked } = pace
  for (let i = 0; i < search.touchedCount; i += 1) {
    const node = search.touched[i] as number
    if ((search.units[node] as number) > units) continue
    for (let at = graph.startAt[node] as number; at < (graph.startAt[node + 1] as number); at += 1) {
      const edge = graph.edgesAt[at] as number
      if (isWalked[edge] === 0) continue
      const length = graph.metres[edge] as number
      const { head, tail } = reachedMetres(reach, edge, units)
      const isFrom = graph.from[edge] === node
      if (head + tail >= length) {
        // Whole: drawn once, from its first end that was reached.
        if (isFrom || head === 0) drawPart(reach, edge, 0, length, field, frame)
      } else if (isFrom && head > 0) drawPart(reach, edge, 0, head, field, frame)
      else if (!isFrom && tail > 0) drawPart(reach, edge, length - tail, length, field, frame)
    }
  }
  for (const goal of goals) {
    const perMetre = pace.perMetre[surfaceNumber(graph.flags[goal.edge] as number)] as number
    const metres = Math.max(0, (units - unitsOff(pace, goal)) / perMetre)
    const [start, end] = [Math.max(0, goal.along - metres), goal.along + metres]
    drawPart(reach, goal.edge, start, Math.min(end, graph.metres[goal.edge] as number), field, frame)
  }
}

/** Draws an edge from so many metres along it to so many, bends of less than `leastBend` drawn straight. */
function drawPart({ pace }: Reach, edge: number, start: number, end: number, field: Field, frame: Frame) {
  const count = pointsOf(pace.graph, edge, scratch)
  const { points } = scratch
  const { lng, lat, cos } = frame
  const toX = metresPerUnit * cos
  let along = 0
  let x = ((points[0] as number) - lng) * toX
  let y = ((points[1] as number) - lat) * metresPerUnit
  // The stroke not drawn yet: where it begins, where it has come to, and how long the way between is.
  let [fromX, fromY, strokeX, strokeY, way] = [x, y, x, y, 0]
  for (let k = 2; k < count * 2 && along < end; k += 2) {
    const [x0, y0, x1, y1] = [points[k - 2], points[k - 1], points[k], points[k + 1]] as [
      number,
      number,
      number,
      number,
    ]
    const length = segmentMetres(x0, y0, x1, y1)
    const dx = (x1 - x0) * toX
    const dy = (y1 - y0) * metresPerUnit
    if (along + length > start) {
      const a = Math.max(0, (start - along) / length)
      const b = Math.min(1, (end - along) / length)
      if (along <= start) {
        fromX = strokeX = x + dx * a
        fromY = strokeY = y + dy * a
      }
      const [toEndX, toEndY] = [x + dx * b - fromX, y + dy * b - fromY]
      way += length * (b - a)
      // No point of a way so long lies farther from the straight line between its ends than half the root of this.
      if (way * way - toEndX * toEndX - toEndY * toEndY > 4 * leastBend * leastBend) {
        field.line(fromX, fromY, strokeX, strokeY)
        fromX = strokeX
        fromY = strokeY
        way = length * (b - a)
      }
      strokeX = x + dx * b
      strokeY = y + dy * b
    }
    along += length
    x += dx
    y += dy
  }
  if (way > 0) field.line(fromX, fromY, strokeX, strokeY)
}
