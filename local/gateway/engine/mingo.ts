import { Aggregator } from 'mingo/aggregator'
import { Query } from 'mingo/query'
import { cloneDeep } from 'mingo/util'
import { GatewayError } from '../action'
import { type Doc, isPlainObject } from './doc'
import { invalidOperator } from './errors'
import { SEMANTICS } from './semantics'
import { findSlot, read, write } from './update/path'

const OPTIONS = { context: SEMANTICS, scriptEnabled: false }

/** Compiles a query. Throws `GatewayError` for an operator that does not exist or is used wrongly. */
export function matcher(query: Doc): (doc: Doc) => boolean {
  return translated(() => {
    const compiled = new Query(query, OPTIONS)
    return (doc) => translated(() => compiled.test(doc))
  })
}

/** Chooses fields. A lone `$slice` shortens its array and keeps everything else, as MongoDB's find does. */
export function project(docs: Doc[], projection: Doc): Doc[] {
  const entries = Object.entries(projection)
  const isSlice = (value: unknown) => isPlainObject(value) && '$slice' in value
  const includes = entries.some(
    ([path, value]) => path !== '_id' && (value === 1 || value === true || (isPlainObject(value) && !isSlice(value))),
  )
  if (includes || !entries.some(([, value]) => isSlice(value))) return choose(docs, projection)
  const slices = entries.filter(([, value]) => isSlice(value)) as [string, { $slice: unknown }][]
  const sliced = docs.map((doc) => {
    const copy = cloneDeep(doc) as Doc
    for (const [path, { $slice }] of slices) shorten(copy, path, $slice)
    return copy
  })
  const rest = Object.fromEntries(entries.filter(([, value]) => !isSlice(value)))
  return Object.keys(rest).length > 0 ? choose(sliced, rest) : sliced
}

const choose = (docs: Doc[], projection: Doc) =>
  translated(() => new Query<Doc>({}, OPTIONS).find<Doc>(docs, projection).all())

function shorten(doc: Doc, path: string, spec: unknown): void {
  const slot = findSlot(doc, path)
  const list = slot && read(slot)
  if (!slot || !Array.isArray(list)) return
  const size = Number(spec)
  const [skip = 0, count = 0] = Array.isArray(spec) ? spec.map(Number) : [Math.min(size, 0), Math.abs(size)]
  const from = skip < 0 ? Math.max(0, list.length + skip) : skip
  write(slot, list.slice(from, from + count))
}

/** `resolveCollection` gives the documents of another collection, for $lookup and its kin. */
export function runPipeline(docs: Doc[], stages: Doc[], resolveCollection: (name: string) => Doc[]): unknown[] {
  return translated(() => new Aggregator(stages, { ...OPTIONS, collectionResolver: resolveCollection }).run(docs))
}

function translated<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof GatewayError) throw error
    throw invalidOperator(error instanceof Error ? error.message : String(error))
  }
}
