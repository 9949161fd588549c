import { isPlainObject } from '../doc'

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number]

// MongoDB's radius; with it our metres equal the server's.
export const EARTH_RADIUS_METRES = 6_378_100

/** A GeoJSON geometry taken apart: its points, its open lines, its polygons (each an outer ring and holes). */
export interface Geometry {
  points: Position[]
  lines: Position[][]
  polygons: Position[][][]
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2) return false
  const [longitude, latitude] = value
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  )
}

const isLine = (value: unknown): value is Position[] =>
  Array.isArray(value) && value.length >= 2 && value.every(isPosition)
const isRing = (value: unknown): value is Position[] => isLine(value) && value.length >= 4
const isPolygon = (value: unknown): value is Position[][] =>
  Array.isArray(value) && value.length > 0 && value.every(isRing)

/** Reads GeoJSON, or a legacy `[longitude, latitude]` pair; undefined if the value is neither. */
export function readGeometry(value: unknown): Geometry | undefined {
  if (isPosition(value)) return { points: [value], lines: [], polygons: [] }
  if (!isPlainObject(value)) return undefined
  const c = value.coordinates
  const list: unknown[] = Array.isArray(c) ? c : []
  switch (value.type) {
    case 'Point':
      return isPosition(c) ? { points: [c], lines: [], polygons: [] } : undefined
    case 'MultiPoint':
      return list.every(isPosition) ? { points: list, lines: [], polygons: [] } : undefined
    case 'LineString':
      return isLine(c) ? { points: [], lines: [c], polygons: [] } : undefined
    case 'MultiLineString':
      return list.every(isLine) ? { points: [], lines: list, polygons: [] } : undefined
    case 'Polygon':
      return isPolygon(c) ? { points: [], lines: [], polygons: [c] } : undefined
    case 'MultiPolygon':
      return list.every(isPolygon) ? { points: [], lines: [], polygons: list } : undefined
    default:
      return undefined
  }
}

export function readPoint(value: unknown): Position | undefined {
  const geometry = readGeometry(value)
  return geometry && geometry.points.length === 1 ? geometry.points[0] : undefined
}

/** Great-circle distance in metres. */
export function distanceMetres([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const rad = Math.PI / 180
  const dLat = (lat2 - lat1) * rad
  const dLng = (lng2 - lng1) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(dLng / 2) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

export const vertices = ({ points, lines, polygons }: Geometry): Position[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
]

/** Every edge of its lines and rings. */
export function segments({ lines, polygons }: Geometry): [Position, Position][] {
  return [...lines, ...polygons.flat()].flatMap((line) =>
    line.slice(1).map((end, i): [Position, Position] => [line[i] ?? end, end]),
  )
}
