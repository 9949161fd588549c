import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import { type Doc, isPlainObject } from '../doc'
import { invalidOperator } from '../errors'
import {
  distanceMetres,
  EARTH_RADIUS_METRES,
  type Geometry,
  type Position,
  readGeometry,
  readPoint,
  vertices,
} from './geometry'
import { intersect, isWithin } from './relations'

type Predicate = (doc: Doc) => boolean
// The third parameter is mingo's; no operator here needs it.
export type QueryOperator = (path: string, condition: unknown, options: Options) => Predicate

/** What a `$nearSphere` (or `$near`) asks for; distances in metres. */
export interface Near {
  path: string
  centre: Position
  minMetres: number
  maxMetres: number
}

function readNear(path: string, condition: unknown): Near {
  const spec = isPlainObject(condition) && '$geometry' in condition ? condition : { $geometry: condition }
  const centre = readPoint(spec.$geometry)
  if (!centre) throw invalidOperator('$nearSphere needs a Point as its geometry')
  const limit = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)
  return { path, centre, minMetres: limit(spec.$minDistance, 0), maxMetres: limit(spec.$maxDistance, Infinity) }
}

/** The distance from `near` to the point stored in `doc`, or undefined if there is none. */
export function distanceTo({ path, centre }: Pick<Near, 'path' | 'centre'>, doc: Doc): number | undefined {
  const point = readPoint(resolve(doc, path))
  return point && distanceMetres(centre, point)
}

const $nearSphere: QueryOperator = (path, condition) => {
  const near = readNear(path, condition)
  return (doc) => {
    const metres = distanceTo(near, doc)
    return metres !== undefined && metres >= near.minMetres && metres <= near.maxMetres
  }
}

const $geoWithin: QueryOperator = (path, condition) => {
  const spec = isPlainObject(condition) ? condition : {}
  const test = spec.$centerSphere === undefined ? areaTest(spec) : sphereTest(spec.$centerSphere)
  return (doc) => {
    const geometry = readGeometry(resolve(doc, path))
    return geometry !== undefined && test(geometry)
  }
}

function areaTest(spec: Doc): (geometry: Geometry) => boolean {
  const legacy = Array.isArray(spec.$polygon) ? { type: 'Polygon', coordinates: [close(spec.$polygon)] } : undefined
  const area = readGeometry(spec.$geometry ?? legacy ?? boxOf(spec.$box))
  if (!area || area.polygons.length === 0)
    throw invalidOperator('$geoWithin needs a Polygon, MultiPolygon or $centerSphere')
  return (geometry) => isWithin(geometry, area)
}

const close = (ring: unknown[]) => [...ring, ring[0]]

function boxOf(value: unknown): unknown {
  if (!Array.isArray(value)) return undefined
  const [low, high] = value.map(readPoint)
  if (!low || !high) return undefined
  const ring = [low, [high[0], low[1]], high, [low[0], high[1]], low]
  return { type: 'Polygon', coordinates: [ring] }
}

function sphereTest(value: unknown): (geometry: Geometry) => boolean {
  const [centre, radians] = Array.isArray(value) ? [readPoint(value[0]), value[1]] : []
  if (!centre || typeof radians !== 'number' || radians < 0) {
    throw invalidOperator('$centerSphere needs a centre and a radius in radians')
  }
  const metres = radians * EARTH_RADIUS_METRES
  return (geometry) => vertices(geometry).every((corner) => distanceMetres(centre, corner) <= metres)
}

const $geoIntersects: QueryOperator = (path, condition) => {
  const wanted = readGeometry(isPlainObject(condition) ? condition.$geometry : undefined)
  if (!wanted) throw invalidOperator('$geoIntersects needs a geometry')
  return (doc) => {
    const geometry = readGeometry(resolve(doc, path))
    return geometry !== undefined && intersect(geometry, wanted)
  }
}

/** The query operators that mingo lacks. */
export const GEO_OPERATORS: Record<`$${string}`, QueryOperator> = {
  $nearSphere,
  $near: $nearSphere,
  $geoWithin,
  $geoIntersects,
  // These accompany their operator inside one condition and say nothing of their own.
  $maxDistance: () => () => true,
  $minDistance: () => () => true,
}

/** The nearness a query asks for, at its top level or under $and: results then come nearest first. */
export function findNear(query: Doc): Near | undefined {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const branch of value) {
        const near = isPlainObject(branch) ? findNear(branch) : undefined
        if (near) return near
      }
    }
    if (!isPlainObject(value)) continue
    const operator = ['$nearSphere', '$near'].find((name) => name in value)
    if (operator) return readNear(key, value[operator])
  }
  return undefined
}
