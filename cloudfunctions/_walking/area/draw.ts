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

function drawPart({ pace }: Reach, edge: number, start: number, end: number, field: Field, frame: Frame) {
  const count = pointsOf(pace.graph, edge, scratch)
  const { points } = scratch
  const x = (i: number) => ((points[i * 2] as number) - frame.lng) * metresPerUnit * frame.cos
  const y = (i: number) => ((points[i * 2 + 1] as number) - frame.lat) * metresPerUnit
  let along = 0
  for (let i = 0; i + 1 < count && along < end; i += 1) {
    const k = i * 2
    const length = segmentMetres(
      points[k] as number,
      points[k + 1] as number,
      points[k + 2] as number,
      points[k + 3] as number,
    )
    if (along + length > start) {
      const a = Math.max(0, (start - along) / length)
      const b = Math.min(1, (end - along) / length)
      const [ax, ay, dx, dy] = [x(i), y(i), x(i + 1) - x(i), y(i + 1) - y(i)]
      field.line(ax + dx * a, ay + dy * a, ax + dx * b, ay + dy * b)
    }
    along += length
  }
}
