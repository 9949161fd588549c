import type { Catalog, Collection } from './catalog'
import { type DocId, idKey } from './doc'
import type { Row } from './row'
import { newFacts, type Shape } from './shape'
import type { Connection } from './sqlite-file'

/** A document to store, or (`row: null`) to delete. */
export interface Write {
  collection: Collection
  id: DocId
  row: Row | null
}

/**
 * Puts writes on disk, and remembers which documents were written after which open snapshot: the base of conflict
 * detection. Each call is one SQLite transaction.
 */
export class Writer {
  /** Counts the commits of this process; a snapshot is named by the count at its start. */
  private commits = 0
  private readonly lastWrite = new Map<string, number>()

  constructor(
    private readonly connection: Connection,
    private readonly catalog: Catalog,
  ) {}

  get now(): number {
    return this.commits
  }

  /** Has anyone committed a write to this document since the snapshot was taken? */
  isNewerThan(snapshot: number, collection: Collection, id: DocId): boolean {
    return (this.lastWrite.get(keyOf(collection, id)) ?? -1) > snapshot
  }

  /** Called when no snapshot is open any more. */
  forget(): void {
    this.lastWrite.clear()
  }

  write(writes: Write[]): void {
    if (writes.length === 0) return
    const facts = this.newFactsOf(writes)
    const store = () => {
      for (const [collection, shape] of facts) this.catalog.saveFacts(collection, shape)
      for (const write of writes) this.store(write)
    }
    // A single statement is its own transaction.
    if (writes.length === 1 && facts.size === 0) store()
    else this.connection.atomically(store)
    for (const [collection, shape] of facts) {
      for (const [path, kinds] of shape) collection.shape.set(path, kinds)
    }
    this.commits++
    for (const { collection, id } of writes) this.lastWrite.set(keyOf(collection, id), this.commits)
  }

  private newFactsOf(writes: Write[]): Map<Collection, Shape> {
    const facts = new Map<Collection, Shape>()
    for (const { collection, row } of writes) {
      if (!row) continue
      const added = newFacts(collection.shape, row.doc)
      if (added.size === 0) continue
      const sum = facts.get(collection) ?? new Map<string, number>()
      for (const [path, kinds] of added) sum.set(path, (sum.get(path) ?? 0) | kinds)
      facts.set(collection, sum)
    }
    return facts
  }

  private store({ collection, id, row }: Write): void {
    if (!row) this.connection.run(`DELETE FROM ${collection.table} WHERE id = ?`, [id])
    else {
      // ON CONFLICT keeps the row's place in the order of insertion.
      this.connection.run(
        `INSERT INTO ${collection.table} (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc`,
        [id, row.text],
      )
    }
  }
}

const keyOf = ({ name }: Collection, id: DocId) => `${name}\0${idKey(id)}`
