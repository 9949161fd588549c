// The SDK's own typings are incomplete (no transactions, no createCollection); these say what the tests use of it.

export type Row = Record<string, unknown> & { _id: string | number }

/** A command chains: `_.gt(1).and(_.lt(5))`. */
export interface Expression
  extends Record<'and' | 'or' | 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin', Chain> {}
type Chain = (...operands: unknown[]) => Expression

type CommandName =
  | keyof Expression
  | 'not'
  | 'nor'
  | 'exists'
  | 'mod'
  | 'all'
  | 'elemMatch'
  | 'size'
  | 'expr'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll'
  | 'addToSet'

type AggregateName =
  | 'sum'
  | 'avg'
  | 'first'
  | 'push'
  | 'addToSet'
  | 'max'
  | 'gt'
  | 'cond'
  | 'multiply'
  | 'concat'
  | 'dateToString'
  | 'size'
  | 'filter'
  | 'eq'
  | 'ifNull'
  | 'pipeline'

export interface Command extends Record<CommandName, Chain> {
  aggregate: Record<AggregateName, (...operands: unknown[]) => unknown>
  project: Record<'slice' | 'elemMatch', (operand: unknown) => unknown>
}

export interface Query {
  where(query: object): Query
  orderBy(path: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  skip(count: number): Query
  field(projection: object): Query
  get(): Promise<{ data: Row[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(options?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

export interface Document {
  get(): Promise<{ data: Row }>
  set(options: { data: object }): Promise<{ _id: string | number; stats: { updated: number; created: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  field(projection: object): Document
}

type StageName =
  | 'match'
  | 'group'
  | 'sort'
  | 'limit'
  | 'skip'
  | 'project'
  | 'addFields'
  | 'unwind'
  | 'lookup'
  | 'replaceRoot'
  | 'count'
  | 'sortByCount'
  | 'bucket'
  | 'bucketAuto'
  | 'sample'
  | 'geoNear'

export interface Aggregate extends Record<StageName, (stage: unknown) => Aggregate> {
  end(): Promise<{ list: Record<string, unknown>[] }>
  done(): unknown
}

export interface Collection extends Query {
  add(options: { data: object }): Promise<{ _id: string | number; _ids?: (string | number)[] }>
  doc(id: string | number): Document
  aggregate(): Aggregate
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

export interface Database {
  command: Command
  Geo: Record<'Point' | 'Polygon' | 'LineString' | 'MultiPolygon', (...args: unknown[]) => unknown>
  RegExp(options: { regexp: string; options?: string }): unknown
  serverDate(options?: { offset: number }): unknown
  collection(name: string): Collection
  createCollection(name: string): Promise<{ errMsg: string }>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (tx: Transaction) => Promise<T>, retries?: number): Promise<T>
}

/** How the SDK reports a refusal. */
export interface SdkError extends Error {
  errCode?: number
  errMsg?: string
  code?: string
}

/** The error a promise must fail with. */
export async function failure(work: Promise<unknown>): Promise<SdkError> {
  try {
    await work
  } catch (error) {
    return error as SdkError
  }
  throw new Error('expected a failure, but it succeeded')
}
