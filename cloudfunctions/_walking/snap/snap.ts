import type { Point } from '../../../src/contracts/place.calc'
import { boxesPerBox, edgesPerLeaf, type Graph } from '../graph/graph'
import { cosAt, metresPerUnit, segmentMetres } from '../graph/measure'
import { degreeUnits, isForResidents } from '../graph/streets'
import { pointsOf } from '../graph/walk-edge'
import type { Pace } from '../route/pace'
import type { Spot } from './spot'

const scratch = { points: new Int32Array(512) }
/** Boxes still to look into, nearer ones on top: the deepest tree of eight has eleven levels of at most seven siblings. */
const stack = new Int32Array(256)
const stackSquares = new Float64Array(256)

/** The nearest point of the network that this profile can walk on, within `capMetres`; undefined if there is none. */
export function snap({ graph, isWalked }: Pace, place: Point, capMetres: number): Spot | undefined {
  const x = place.lng * degreeUnits
  const y = place.lat * degreeUnits
  const east = cosAt(y)
  const { box, levels } = graph.boxes
  const best = { edge: -1, square: (capMetres / metresPerUnit) ** 2, segment: 0, part: 0 }
  const resident = { ...best }
  let depth = 0
  if (graph.edgeCount > 0) depth = pushed(0, (levels[levels.length - 1] as number) - 1, 0)
  while (depth > 0) {
    depth -= 1
    if ((stackSquares[depth] as number) > best.square + 1e-3) continue
    const at = stack[depth] as number
    if (at < (levels[1] as number)) {
      const last = Math.min(graph.edgeCount, (at + 1) * edgesPerLeaf)
      for (let edge = at * edgesPerLeaf; edge < last; edge += 1) {
        // A private gate is an edge without length: nobody is on it.
        if (isWalked[edge] !== 1) continue
        nearer(graph, edge, x, y, east, isForResidents(graph.flags[edge] as number) ? resident : best)
      }
      continue
    }
    let level = 1
    while (at >= (levels[level + 1] as number)) level += 1
    const first = (levels[level - 1] as number) + (at - (levels[level] as number)) * boxesPerBox
    const last = Math.min(first + boxesPerBox, levels[level] as number)
    for (let child = first; child < last; child += 1) {
      const square = squareToBox(box, child, x, y, east)
      if (square <= best.square + 1e-3) depth = pushed(depth, child, square)
    }
  }
  if (best.edge < 0) return undefined
  const spot = spotOf(graph, best)
  // The residents' copy lies on the same line: equal but for the last digits.
  return resident.edge < 0 || resident.square > best.square + 1e-3
    ? spot
    : { ...spot, resident: spotOf(graph, resident) }
}

/** Puts a box on the stack, below its last siblings that are nearer. Answers the new depth. */
function pushed(depth: number, at: number, square: number): number {
  let slot = depth
  for (let i = 1; i < boxesPerBox && slot > 0 && (stackSquares[slot - 1] as number) < square; i += 1) {
    stack[slot] = stack[slot - 1] as number
    stackSquares[slot] = stackSquares[slot - 1] as number
    slot -= 1
  }
  stack[slot] = at
  stackSquares[slot] = square
  return depth + 1
}

/** Squared distance in units, north–south ones, from a point to a box; 0 inside. */
function squareToBox(box: Int32Array, at: number, x: number, y: number, east: number): number {
  const west = (box[at * 4] as number) - x
  const beyond = x - (box[at * 4 + 2] as number)
  const dx = (west > 0 ? west : Math.max(beyond, 0)) * east
  const south = (box[at * 4 + 1] as number) - y
  const above = y - (box[at * 4 + 3] as number)
  const dy = south > 0 ? south : Math.max(above, 0)
  return dx * dx + dy * dy
}

interface Nearest {
  edge: number
  square: number
  segment: number
  part: number
}

/** Looks along an edge, point by point, without copying it. */
function nearer(
  { lng, lat, from, to, shapeAt, shape }: Graph,
  edge: number,
  x: number,
  y: number,
  east: number,
  best: Nearest,
) {
  const first = shapeAt[edge] as number
  const end = shapeAt[edge + 1] as number
  let toX = lng[from[edge] as number] as number
  let toY = lat[from[edge] as number] as number
  for (let i = first; i <= end; i += 1) {
    const ax = (toX - x) * east
    const ay = toY - y
    const dx = (i < end ? (shape[i * 2] as number) : (lng[to[edge] as number] as number) - toX) * east
    const dy = i < end ? (shape[i * 2 + 1] as number) : (lat[to[edge] as number] as number) - toY
    toX = i < end ? toX + (shape[i * 2] as number) : toX
    toY += dy
    const length = dx * dx + dy * dy
    const along = length > 0 ? -(ax * dx + ay * dy) / length : 0
    const part = along < 0 ? 0 : along > 1 ? 1 : along
    const px = ax + part * dx
    const py = ay + part * dy
    const square = px * px + py * py
    if (square < best.square) {
      best.edge = edge
      best.square = square
      best.segment = i - first
      best.part = part
    }
  }
}

function spotOf(graph: Graph, { edge, square, segment, part }: Nearest): Spot {
  pointsOf(graph, edge, scratch)
  const { points } = scratch
  const at = (i: number) => points[i] as number
  let along = 0
  for (let i = 0; i < segment; i += 1) along += segmentMetres(at(i * 2), at(i * 2 + 1), at(i * 2 + 2), at(i * 2 + 3))
  const i = segment * 2
  along += segmentMetres(at(i), at(i + 1), at(i + 2), at(i + 3)) * part
  return {
    edge,
    along: Math.min(along, graph.metres[edge] as number),
    off: Math.sqrt(square) * metresPerUnit,
    lng: at(i) + (at(i + 2) - at(i)) * part,
    lat: at(i + 1) + (at(i + 3) - at(i + 1)) * part,
  }
}
