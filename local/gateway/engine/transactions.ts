import { randomBytes } from 'node:crypto'
import type { Catalog, Collection } from './catalog'
import { type DocId, idKey } from './doc'
import { noTransaction, transactionConflict } from './errors'
import type { Overlay, View } from './reader'
import { Row } from './row'
import { Connection } from './sqlite-file'
import type { Writer } from './writer'

const LIFETIME_MS = 30_000
const IDLE_CONNECTIONS = 8

/** A transaction's view: the snapshot of its start with its own writes laid over. */
export class Transaction implements View {
  readonly id = randomBytes(16).toString('hex')
  readonly overlays = new Map<Collection, Overlay>()
  /** Lost against another writer: nothing of it can be committed any more. */
  isDoomed = false

  constructor(
    readonly connection: Connection,
    readonly snapshot: number,
    readonly startedAt: number,
    private readonly collections: ReadonlySet<string>,
  ) {}

  /** A collection made after the snapshot is not in it. */
  sees({ name }: Collection): boolean {
    return this.collections.has(name)
  }

  overlayOf(collection: Collection): Overlay | undefined {
    return this.overlays.get(collection)
  }
}

/**
 * Snapshot isolation as CloudBase documents it. The first writer of a document wins: a second transaction that writes
 * it, or one whose snapshot is older than the document, gets a conflict. A write outside any transaction never waits;
 * a transaction that had written the same document then fails on commit.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly idle: Connection[] = []

  constructor(
    private readonly file: string,
    private readonly writer: Writer,
    private readonly catalog: Catalog,
    private readonly now: () => Date,
  ) {}

  begin(): string {
    this.expire()
    const connection = this.idle.pop() ?? new Connection(this.file)
    connection.run('BEGIN')
    // SQLite takes its snapshot at the first read.
    connection.first('SELECT count(*) FROM _collections')
    const transaction = new Transaction(
      connection,
      this.writer.now,
      this.now().getTime(),
      new Set(this.catalog.names()),
    )
    this.open.set(transaction.id, transaction)
    return transaction.id
  }

  /** Throws if it has ended, has lost a conflict, or is older than 30 seconds. */
  get(id: unknown): Transaction {
    this.expire()
    const transaction = typeof id === 'string' ? this.open.get(id) : undefined
    if (!transaction) throw noTransaction()
    if (transaction.isDoomed) throw transactionConflict()
    return transaction
  }

  write(transaction: Transaction, collection: Collection, id: DocId, row: Row | null): void {
    const isTaken = [...this.open.values()].some(
      (other) => other !== transaction && !other.isDoomed && other.overlays.get(collection)?.has(idKey(id)),
    )
    if (isTaken || this.writer.isNewerThan(transaction.snapshot, collection, id)) throw this.doom(transaction)
    const overlay: Overlay = transaction.overlays.get(collection) ?? new Map()
    overlay.set(idKey(id), { id, text: row ? row.text : null })
    transaction.overlays.set(collection, overlay)
  }

  /** Puts all writes on disk at once. A conflict ends the transaction too; the SDK then runs the callback again. */
  commit(id: unknown): void {
    const transaction = this.get(id)
    const writes = [...transaction.overlays].flatMap(([collection, overlay]) =>
      [...overlay.values()].map(({ id, text }) => ({ collection, id, row: text === null ? null : Row.ofText(text) })),
    )
    const isStale = writes.some((write) => this.writer.isNewerThan(transaction.snapshot, write.collection, write.id))
    if (isStale) throw this.doom(transaction)
    this.writer.write(writes)
    this.end(transaction)
  }

  abort(id: unknown): void {
    const transaction = typeof id === 'string' ? this.open.get(id) : undefined
    if (!transaction) throw noTransaction()
    this.end(transaction)
  }

  /** Frees the snapshots of transactions that nobody finished. */
  expire(): void {
    const now = this.now().getTime()
    for (const transaction of this.open.values()) {
      // The clock of a local cloud can also be turned back.
      if (Math.abs(now - transaction.startedAt) >= LIFETIME_MS) this.end(transaction)
    }
  }

  close(): void {
    for (const transaction of this.open.values()) this.end(transaction)
    for (const connection of this.idle.splice(0)) connection.close()
  }

  private doom(transaction: Transaction): Error {
    transaction.isDoomed = true
    transaction.overlays.clear()
    return transactionConflict()
  }

  private end(transaction: Transaction): void {
    this.open.delete(transaction.id)
    transaction.connection.run('ROLLBACK')
    if (this.idle.length < IDLE_CONNECTIONS) this.idle.push(transaction.connection)
    else transaction.connection.close()
    if (this.open.size === 0) this.writer.forget()
  }
}
