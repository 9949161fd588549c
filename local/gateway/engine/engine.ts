import { aggregate } from './aggregate'
import { Catalog, type Collection } from './catalog'
import { type Change, type ChangeResult, changeDocuments, insertDocuments } from './changes'
import type { Doc, DocId } from './doc'
import { encode } from './ejson'
import { collectionExists, invalidParam } from './errors'
import { project } from './mingo'
import { count, type Selection, select, type View } from './reader'
import type { RowWrite } from './row'
import { openMainConnection } from './sqlite-file'
import { Transactions } from './transactions'
import { Writer } from './writer'

export { DataFileError } from './sqlite-file'

/** A collection, read and written outside or (`transactionId`) inside a transaction. */
export interface Target {
  collection: string
  transactionId?: string | undefined
}

export interface FindOptions extends Selection {
  projection?: Doc | undefined
}

/** Documents in a SQLite file, with MongoDB's semantics and CloudBase's errors (`GatewayError`). Not thread-safe. */
export interface Engine {
  /** Throws if it exists. */
  createCollection(name: string): void
  ensureCollection(name: string): void
  collectionNames(): string[]
  /** An index over scalar paths, in this order. Safe to repeat. */
  ensureIndex(collection: string, paths: string[]): void
  insert(target: Target, docs: Doc[]): DocId[]
  /** Relaxed EJSON texts, at most 1000 (100 if no limit is given). */
  find(target: Target, options: FindOptions): string[]
  count(target: Target, query: Doc): number
  modify(target: Target, change: Change): ChangeResult
  /** How many documents were removed. */
  remove(target: Target, query: Doc, multi: boolean): number
  aggregate(target: Target, stages: Doc[]): string[]
  begin(): string
  commit(transactionId: unknown): void
  abort(transactionId: unknown): void
  close(): void
}

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000
const SWEEP_MS = 10_000

/** Opens or creates the data file. Throws `DataFileError` if it is damaged, not writable or held by another program. */
export function openEngine({ file, now }: { file: string; now: () => Date }): Engine {
  const connection = openMainConnection(file)
  const catalog = new Catalog(connection)
  const writer = new Writer(connection, catalog)
  const transactions = new Transactions(file, writer, now)
  const latest: View = { connection, overlayOf: () => undefined }
  // An abandoned transaction keeps SQLite from trimming its log, so it is ended even if nobody calls any more.
  const sweep = setInterval(() => transactions.expire(), SWEEP_MS)
  sweep.unref()

  const scope = ({ collection: name, transactionId }: Target) => {
    const collection = catalog.get(name)
    if (transactionId === undefined) {
      return { collection, view: latest, write: (writes: RowWrite[]) => writeNow(collection, writes) }
    }
    const transaction = transactions.get(transactionId)
    const write = (writes: RowWrite[]) => {
      for (const [id, row] of writes) transactions.write(transaction, collection, id, row)
    }
    return { collection, view: transaction, write }
  }
  const writeNow = (collection: Collection, writes: RowWrite[]) =>
    writer.write(writes.map(([id, row]) => ({ collection, id, row })))

  return {
    createCollection: (name) => {
      if (catalog.find(name)) throw collectionExists()
      catalog.create(name)
    },
    ensureCollection: (name) => {
      if (!catalog.find(name)) catalog.create(name)
    },
    collectionNames: () => catalog.names(),
    ensureIndex: (name, paths) => catalog.index(catalog.get(name), paths),
    insert: (target, docs) => insertDocuments(scope(target), docs, now()),
    find: (target, { projection, ...selection }) => {
      const { view, collection } = scope(target)
      const rows = select(view, collection, { ...selection, ...page(selection) })
      if (!projection || Object.keys(projection).length === 0) return rows.map((row) => row.text)
      return project(
        rows.map((row) => row.doc),
        projection,
      ).map(encode)
    },
    count: (target, query) => {
      const { view, collection } = scope(target)
      return count(view, collection, query)
    },
    modify: (target, change) => changeDocuments(scope(target), change, now()),
    remove: (target, query, multi) => {
      const { view, collection, write } = scope(target)
      const rows = select(view, collection, { query, limit: multi ? undefined : 1 })
      write(rows.map((row) => [row.doc._id as DocId, null]))
      return rows.length
    },
    aggregate: (target, stages) => {
      const { view, collection } = scope(target)
      return aggregate(view, collection, stages, (name) => catalog.find(name)).map(encode)
    },
    begin: () => transactions.begin(),
    commit: (id) => transactions.commit(id),
    abort: (id) => transactions.abort(id),
    close: () => {
      clearInterval(sweep)
      transactions.close()
      connection.checkpoint()
      connection.close()
    },
  }
}

function page({ limit = DEFAULT_LIMIT, offset = 0 }: Selection): { limit: number; offset: number } {
  if (!Number.isInteger(limit) || limit < 0 || !Number.isInteger(offset) || offset < 0) {
    throw invalidParam('limit and offset must be non-negative integers')
  }
  return { limit: Math.min(limit, MAX_LIMIT), offset }
}
