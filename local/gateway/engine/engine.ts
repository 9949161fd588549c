import { aggregate } from './aggregate'
import { Catalog } from './catalog'
import { type Change, type ChangeResult, changeDocuments, insertDocuments, type Scope } from './changes'
import type { Doc, DocId } from './doc'
import { encode } from './ejson'
import { collectionExists, invalidParam, transactionConflict } from './errors'
import { project } from './mingo'
import { count, type Selection, select, type View } from './reader'
import type { RowWrite } from './row'
import { type Connection, openMainConnection } from './sqlite-file'
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
  return new SqliteEngine(openMainConnection(file), now)
}

class SqliteEngine implements Engine {
  private readonly catalog: Catalog
  private readonly writer: Writer
  private readonly transactions: Transactions
  private readonly latest: View
  private readonly sweep: NodeJS.Timeout

  constructor(
    private readonly connection: Connection,
    private readonly now: () => Date,
  ) {
    this.catalog = new Catalog(connection)
    this.writer = new Writer(connection, this.catalog)
    this.transactions = new Transactions(connection.file, this.writer, this.catalog, now)
    this.latest = { connection, overlayOf: () => undefined }
    // An abandoned transaction keeps SQLite from trimming its log, so it is ended even if nobody calls any more.
    this.sweep = setInterval(() => this.transactions.expire(), SWEEP_MS)
    this.sweep.unref()
  }

  createCollection(name: string): void {
    if (this.catalog.find(name)) throw collectionExists()
    this.catalog.create(name)
  }

  ensureCollection(name: string): void {
    if (!this.catalog.find(name)) this.catalog.create(name)
  }

  collectionNames(): string[] {
    return this.catalog.names()
  }

  ensureIndex(name: string, paths: string[]): void {
    this.catalog.index(this.catalog.get(name), paths)
  }

  insert(target: Target, docs: Doc[]): DocId[] {
    return insertDocuments(this.scope(target), docs, this.now())
  }

  find(target: Target, { projection, ...selection }: FindOptions): string[] {
    const { view, collection } = this.scope(target)
    const rows = select(view, collection, { ...selection, ...page(selection) })
    if (!projection || Object.keys(projection).length === 0) return rows.map((row) => row.text)
    const docs = rows.map((row) => row.doc)
    return project(docs, projection).map(encode)
  }

  count(target: Target, query: Doc): number {
    const { view, collection } = this.scope(target)
    return count(view, collection, query)
  }

  modify(target: Target, change: Change): ChangeResult {
    return changeDocuments(this.scope(target), change, this.now())
  }

  remove(target: Target, query: Doc, multi: boolean): number {
    const { view, collection, write } = this.scope(target)
    const rows = select(view, collection, { query, limit: multi ? undefined : 1 })
    write(rows.map((row) => [row.doc._id as DocId, null]))
    return rows.length
  }

  aggregate(target: Target, stages: Doc[]): string[] {
    const { view, collection } = this.scope(target)
    return aggregate(view, collection, stages, (name) => this.catalog.find(name)).map(encode)
  }

  begin(): string {
    return this.transactions.begin()
  }

  commit(transactionId: unknown): void {
    this.transactions.commit(transactionId)
  }

  abort(transactionId: unknown): void {
    this.transactions.abort(transactionId)
  }

  close(): void {
    clearInterval(this.sweep)
    this.transactions.close()
    this.connection.checkpoint()
    this.connection.close()
  }

  private scope({ collection: name, transactionId }: Target): Scope {
    const collection = this.catalog.get(name)
    if (transactionId === undefined) {
      const write = (writes: RowWrite[]) => this.writer.write(writes.map(([id, row]) => ({ collection, id, row })))
      return { collection, view: this.latest, write }
    }
    const transaction = this.transactions.get(transactionId)
    if (!transaction.sees(collection)) throw transactionConflict()
    const write = (writes: RowWrite[]) => {
      for (const [id, row] of writes) this.transactions.write(transaction, collection, id, row)
    }
    return { collection, view: transaction, write }
  }
}

function page({ limit = DEFAULT_LIMIT, offset = 0 }: Selection): { limit: number; offset: number } {
  if (!Number.isInteger(limit) || limit < 0 || !Number.isInteger(offset) || offset < 0) {
    throw invalidParam('limit and offset must be non-negative integers')
  }
  return { limit: Math.min(limit, MAX_LIMIT), offset }
}
