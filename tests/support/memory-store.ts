import type { CollectionName, Rows } from '../../cloudfunctions/_platform/collections'
import { isConflict, retry } from '../../cloudfunctions/_platform/retry'
import type { Query, Store, Test, Value } from '../../cloudfunctions/_platform/store'

type Row = Record<string, unknown> & { _id: string }
type Where = NonNullable<Query['where']>

const copy = <T>(row: T): T => (row === undefined ? row : (JSON.parse(JSON.stringify(row)) as T))

const tests: { [K in keyof Required<Test>]: (field: unknown, value: never) => boolean } = {
  gt: (field, value: Value) => (field as Value) > value,
  gte: (field, value: Value) => (field as Value) >= value,
  lt: (field, value: Value) => (field as Value) < value,
  lte: (field, value: Value) => (field as Value) <= value,
  in: (field, values: Value[]) => values.includes(field as Value),
  has: (field, value: Value) => Array.isArray(field) && field.includes(value),
  size: (field, size: number) => Array.isArray(field) && field.length === size,
  includes: (field, text: string) => String(field).toLowerCase().includes(text.toLowerCase()),
  exists: (field, isThere: boolean) => (field !== undefined) === isThere,
}

const passes = (row: Row, where: Where) =>
  Object.entries(where).every(([field, test]) =>
    typeof test === 'object'
      ? Object.entries(test).every(([name, value]) => tests[name as keyof Test](row[field], value as never))
      : row[field] === test,
  )

/**
 * The database for tests of rules and routing that need no protocol: snapshot transactions in which the first writer
 * wins, like CloudBase's. What the SDK makes of it is tested on the local cloud.
 */
export class MemoryStore implements Store {
  private readonly tables = new Map<CollectionName, Map<string, Row>>()
  private readonly versions = new Map<string, number>()
  private tick = 0
  /** Writes that were committed. */
  writes = 0
  reads: string[] = []

  put<N extends CollectionName>(name: N, ...rows: Rows[N][]): this {
    for (const row of rows) this.table(name).set(row._id, copy(row) as unknown as Row)
    return this
  }

  rows<N extends CollectionName>(name: N): Rows[N][] {
    return [...this.table(name).values()].map((row) => copy(row) as unknown as Rows[N])
  }

  get: Store['get'] = async <N extends CollectionName>(name: N, id: string) => {
    this.reads.push(`${name}/${id}`)
    return copy(this.table(name).get(id) ?? null) as Rows[N] | null
  }

  find: Store['find'] = async <N extends CollectionName>(name: N, { where = {}, orderBy = [], limit }: Query) => {
    this.reads.push(`${name}?${JSON.stringify(where)}`)
    const found = [...this.table(name).values()].filter((row) => passes(row, where))
    found.sort((a, b) => {
      for (const [field, direction] of orderBy) {
        const [x, y] = [a[field] as Value, b[field] as Value]
        if (x !== y) return x < y === (direction === 'asc') ? -1 : 1
      }
      return 0
    })
    return copy(found.slice(0, limit)) as unknown as Rows[N][]
  }

  count: Store['count'] = async (name, where) => {
    this.reads.push(`${name}#${JSON.stringify(where)}`)
    return [...this.table(name).values()].filter((row) => passes(row, where)).length
  }

  transaction: Store['transaction'] = (run) =>
    retry(() => this.once(run), { isRetryable: isConflict, withinMs: 20_000, pause: (ms) => pause(ms / 8) })

  removeWhere: Store['removeWhere'] = async (name, where) => {
    const gone = [...this.table(name).values()].filter((row) => passes(row, where))
    for (const row of gone) this.table(name).delete(row._id)
    return gone.length
  }

  createCollection: Store['createCollection'] = async (name) => {
    this.table(name)
  }

  fileUrls: Store['fileUrls'] = async (fileIds) =>
    new Map(fileIds.filter((id) => !id.includes('gone')).map((id) => [id, `https://files.test/${id.slice(8)}`]))

  /** Stored files by id. */
  readonly files = new Map<string, Uint8Array>()

  readFile: Store['readFile'] = async (fileId) => {
    this.reads.push(fileId)
    const file = this.files.get(fileId)
    if (!file) throw Object.assign(new Error('no such file'), { errCode: -503003 })
    return file
  }

  private table(name: CollectionName): Map<string, Row> {
    const table = this.tables.get(name) ?? new Map<string, Row>()
    this.tables.set(name, table)
    return table
  }

  private async once<T>(run: Parameters<Store['transaction']>[0]): Promise<T> {
    const startedAt = this.tick
    const snapshot = new Map([...this.tables].map(([name, table]) => [name, new Map(table)]))
    const written = new Map<string, { name: CollectionName; row: Row | null; _id: string }>()
    const result = await run({
      get: async (name, id) => {
        await pause(0)
        const mine = written.get(`${name}/${id}`)
        return copy(mine ? mine.row : (snapshot.get(name)?.get(id) ?? null)) as never
      },
      set: async (name, row) => {
        await pause(0)
        written.set(`${name}/${row._id}`, { name, row: copy(row) as unknown as Row, _id: row._id })
      },
      remove: async (name, _id) => {
        await pause(0)
        written.set(`${name}/${_id}`, { name, row: null, _id })
      },
    })
    for (const key of written.keys())
      if ((this.versions.get(key) ?? 0) > startedAt)
        throw Object.assign(new Error('transaction conflict'), { code: 'DATABASE_TRANSACTION_CONFLICT' })
    this.tick += 1
    for (const [key, { name, row, _id }] of written) {
      if (row) this.table(name).set(_id, row)
      else this.table(name).delete(_id)
      this.versions.set(key, this.tick)
      this.writes += 1
    }
    return result as T
  }
}

const pause = (ms: number) =>
  ms < 1
    ? new Promise<void>((resolve) => setImmediate(resolve))
    : new Promise<void>((resolve) => setTimeout(resolve, ms))
