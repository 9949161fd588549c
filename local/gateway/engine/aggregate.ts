import { resolve } from 'mingo/util'
import type { Collection } from './catalog'
import { type Doc, isPlainObject } from './doc'
import { invalidOperator } from './errors'
import { readPoint } from './geo/geometry'
import { distanceTo } from './geo/operators'
import { runPipeline } from './mingo'
import { byDistance, select, type View } from './reader'
import { makeSlot, write } from './update/path'

// They would write, or tell about a server that is not there.
const REFUSED = new Set(['$out', '$merge', '$collStats', '$indexStats', '$documents'])

/** Runs CloudBase's aggregation stages. `find` looks up other collections for $lookup; an unknown one is empty. */
export function aggregate(
  view: View,
  collection: Collection,
  stages: Doc[],
  find: (name: string) => Collection | undefined,
): unknown[] {
  for (const [i, stage] of stages.entries()) check(stage, i)
  const [first, ...rest] = stages
  const loaded = new Map<string, Doc[]>()
  const resolveCollection = (name: string) => {
    const known = loaded.get(name)
    if (known) return known
    const other = find(name)
    const docs = other ? documents(view, other, {}) : []
    loaded.set(name, docs)
    return docs
  }
  if (first && '$geoNear' in first)
    return runPipeline(geoNear(view, collection, first.$geoNear), rest, resolveCollection)
  const match = first && '$match' in first ? first.$match : undefined
  if (!isPlainObject(match)) return runPipeline(documents(view, collection, {}), stages, resolveCollection)
  return runPipeline(documents(view, collection, match), rest, resolveCollection)
}

function check(stage: Doc, index: number): void {
  const [name = ''] = Object.keys(stage)
  if (REFUSED.has(name)) throw invalidOperator(`the stage ${name} is not supported`)
  if (name === '$geoNear' && index > 0) throw invalidOperator('$geoNear is only valid as the first stage in a pipeline')
}

const documents = (view: View, collection: Collection, query: Doc) =>
  select(view, collection, { query }).map((row) => row.doc)

function geoNear(view: View, collection: Collection, spec: unknown): Doc[] {
  if (!isPlainObject(spec)) throw invalidOperator('$geoNear requires an object')
  const { near, distanceField, includeLocs } = spec
  const centre = readPoint(near)
  if (!centre || typeof distanceField !== 'string') throw invalidOperator('$geoNear requires near and distanceField')
  const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)
  const found = documents(view, collection, isPlainObject(spec.query) ? spec.query : {})
  const path = typeof spec.key === 'string' ? spec.key : pathOfPoints(found)
  const distance = (doc: Doc) => distanceTo({ path, centre }, doc) ?? Number.NaN
  const [low, high] = [number(spec.minDistance, 0), number(spec.maxDistance, Infinity)]
  const within = found.filter((doc) => distance(doc) >= low && distance(doc) <= high)
  return byDistance(within, distance)
    .slice(0, number(spec.limit, Infinity))
    .map((doc) => {
      const metres = distance(doc)
      if (typeof includeLocs === 'string') write(makeSlot(doc, includeLocs), resolve(doc, path))
      write(makeSlot(doc, distanceField), metres * number(spec.distanceMultiplier, 1))
      return doc
    })
}

/** Without `key` MongoDB takes the field with the geo index; here it is the first top-level field that holds a point. */
function pathOfPoints(docs: Doc[]): string {
  for (const doc of docs) {
    const path = Object.keys(doc).find((field) => isPlainObject(doc[field]) && readPoint(doc[field]))
    if (path) return path
  }
  return ''
}
