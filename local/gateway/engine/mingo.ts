import { Aggregator, Context, Query } from 'mingo'
import { compare as compareValues, isEqual } from 'mingo/util'
import { GatewayError } from '../action'
import type { Doc } from './doc'
import { invalidOperator } from './errors'
import { GEO_OPERATORS } from './geo/operators'

// The one place that knows mingo: MongoDB's query, sort, projection and aggregation semantics over plain objects.
const OPTIONS = { context: Context.init({ query: GEO_OPERATORS }), scriptEnabled: false }

export const isSame = isEqual
export const compare = compareValues

/** Compiles a query. Throws `GatewayError` for an operator that does not exist or is used wrongly. */
export function matcher(query: Doc): (doc: Doc) => boolean {
  return translated(() => {
    const compiled = new Query(query, OPTIONS)
    return (doc) => translated(() => compiled.test(doc))
  })
}

export function sortDocs(docs: Doc[], order: Doc): Doc[] {
  // Equal documents keep the order of insertion, or its reverse if the last key descends (as SQL's ORDER BY does).
  const source = Object.values(order).at(-1) === -1 ? [...docs].reverse() : docs
  return translated(() => new Query<Doc>({}, OPTIONS).find<Doc>(source).sort(order).all())
}

export function project(docs: Doc[], projection: Doc): Doc[] {
  return translated(() => new Query<Doc>({}, OPTIONS).find<Doc>(docs, projection).all())
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
