import { type Geometry, type Position, segments, vertices } from './geometry'

// Edges are straight lines on the map, not great circles: at a county's size the difference is below a metre.

/** Twice the signed area of a triangle: positive if `c` lies to the left of `a → b`, zero if on the line. */
const turn = (a: Position, b: Position, c: Position) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

function isOnSegment(point: Position, a: Position, b: Position): boolean {
  if (Math.abs(turn(a, b, point)) > 1e-12) return false
  return (
    point[0] >= Math.min(a[0], b[0]) &&
    point[0] <= Math.max(a[0], b[0]) &&
    point[1] >= Math.min(a[1], b[1]) &&
    point[1] <= Math.max(a[1], b[1])
  )
}

function isInRing(point: Position, ring: Position[]): boolean {
  const [x, y] = point
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position
    const b = ring[i] as Position
    if (isOnSegment(point, a, b)) return true
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

const isOnRing = (point: Position, ring: Position[]) =>
  ring.slice(1).some((end, i) => isOnSegment(point, ring[i] ?? end, end))

/** Inside the outer ring (its edge counts) and in none of the holes (their edges count as inside the polygon). */
function isInPolygon(point: Position, [outer = [], ...holes]: Position[][]): boolean {
  return isInRing(point, outer) && holes.every((hole) => !isInRing(point, hole) || isOnRing(point, hole))
}

const isInArea = (point: Position, area: Geometry) => area.polygons.some((polygon) => isInPolygon(point, polygon))

function cross([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean {
  if (isOnSegment(a, c, d) || isOnSegment(b, c, d) || isOnSegment(c, a, b) || isOnSegment(d, a, b)) return true
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

/** `$geoWithin`: the whole of `inner` lies in the area. */
export function isWithin(inner: Geometry, area: Geometry): boolean {
  const corners = vertices(inner)
  if (corners.length === 0 || !corners.every((corner) => isInArea(corner, area))) return false
  // All corners inside, yet an edge may leave through a notch or a hole: its middle then lies outside.
  return segments(inner).every(([a, b]) => isInArea([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], area))
}

/** `$geoIntersects`: the two share at least one point. */
export function intersect(one: Geometry, other: Geometry): boolean {
  if (vertices(one).some((point) => isInArea(point, other)) || vertices(other).some((point) => isInArea(point, one))) {
    return true
  }
  if (one.points.some((point) => touches(point, other)) || other.points.some((point) => touches(point, one)))
    return true
  const edges = segments(other)
  return segments(one).some((edge) => edges.some((otherEdge) => cross(edge, otherEdge)))
}

function touches(point: Position, geometry: Geometry): boolean {
  return (
    geometry.points.some(([lng, lat]) => lng === point[0] && lat === point[1]) ||
    segments(geometry).some(([a, b]) => isOnSegment(point, a, b))
  )
}
