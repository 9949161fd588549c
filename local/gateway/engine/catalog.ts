import { invalidParam, noCollection } from './errors'
import { columnOf, type Shape } from './shape'
import type { Connection } from './sqlite-file'

export interface Collection {
  readonly name: string
  /** The quoted SQL name of its table: `seq` (order of insertion), `id`, `doc` (relaxed EJSON). */
  readonly table: string
  readonly shape: Shape
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

/** Which collections there are, in which tables they live, and what their paths have held. */
export class Catalog {
  private readonly collections = new Map<string, Collection>()

  constructor(private readonly connection: Connection) {
    connection.atomically(() => {
      connection.exec('CREATE TABLE IF NOT EXISTS _collections (name TEXT PRIMARY KEY, tbl TEXT NOT NULL UNIQUE)')
      connection.exec(
        'CREATE TABLE IF NOT EXISTS _shapes (name TEXT, path TEXT, kinds INTEGER NOT NULL, PRIMARY KEY (name, path))',
      )
    })
    for (const [name, table] of connection.rows('SELECT name, tbl FROM _collections')) this.remember(name, table)
    for (const [name, path, kinds] of connection.rows('SELECT name, path, kinds FROM _shapes')) {
      this.collections.get(String(name))?.shape.set(String(path), Number(kinds))
    }
  }

  names(): string[] {
    return [...this.collections.keys()]
  }

  find(name: unknown): Collection | undefined {
    return typeof name === 'string' ? this.collections.get(name) : undefined
  }

  /** Throws CloudBase's DATABASE_COLLECTION_NOT_EXIST. */
  get(name: unknown): Collection {
    const collection = this.find(name)
    if (!collection) throw noCollection()
    return collection
  }

  create(name: string): Collection {
    if (!NAME.test(name)) throw invalidParam('the collection name may hold up to 64 letters, digits, - and _')
    const table = this.freeTable(name)
    this.connection.atomically(() => {
      this.connection.exec(`CREATE TABLE "${table}" (seq INTEGER PRIMARY KEY, id UNIQUE NOT NULL, doc TEXT NOT NULL)`)
      this.connection.run('INSERT INTO _collections (name, tbl) VALUES (?, ?)', [name, table])
    })
    return this.remember(name, table)
  }

  /** An expression index over scalar paths. Safe to repeat. */
  index({ name, table }: Collection, paths: string[]): void {
    if (paths.length === 0 || paths.some((path) => /["\\]/.test(path))) throw invalidParam('no usable index path')
    const indexName = `ix_${name}__${paths.join('__')}`
    const columns = paths.map((path) => `(${columnOf(path)})`).join(', ')
    this.connection.exec(`CREATE INDEX IF NOT EXISTS "${indexName}" ON ${table} (${columns})`)
  }

  /** Persists new facts about a collection's paths; call it in the SQLite transaction that writes the documents. */
  saveFacts({ name }: Collection, facts: Shape): void {
    for (const [path, kinds] of facts) {
      this.connection.run('INSERT OR REPLACE INTO _shapes (name, path, kinds) VALUES (?, ?, ?)', [name, path, kinds])
    }
  }

  // SQLite compares table names without case, collections are told apart by it.
  private freeTable(name: string): string {
    const taken = new Set([...this.collections.values()].map(({ table }) => table.toLowerCase()))
    let table = `c_${name}`
    for (let n = 2; taken.has(`"${table.toLowerCase()}"`); n++) table = `c_${name}~${n}`
    return table
  }

  private remember(name: unknown, table: unknown): Collection {
    const collection = { name: String(name), table: `"${String(table)}"`, shape: new Map<string, number>() }
    this.collections.set(collection.name, collection)
    return collection
  }
}
