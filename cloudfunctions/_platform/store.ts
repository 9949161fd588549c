import type { CollectionName, Rows } from './collections'

export type Value = string | number | boolean

/** All that are given must hold. `has`: the array field contains the value; `includes`: the text does, any case. */
export interface Test {
  gt?: Value
  gte?: Value
  lt?: Value
  lte?: Value
  in?: readonly Value[]
  has?: Value
  size?: number
  includes?: string
  exists?: boolean
}

export interface Query {
  /** Field → value it equals, or a test. */
  where?: Record<string, Value | Test>
  orderBy?: readonly [field: string, direction: 'asc' | 'desc'][]
  /** At most 1000, the platform's limit. */
  limit: number
}

/** A transaction: single documents only, as the platform has it. */
export interface Tx {
  get<N extends CollectionName>(name: N, id: string): Promise<Rows[N] | null>
  /** Writes the whole document, new or not. */
  set<N extends CollectionName>(name: N, row: Rows[N]): Promise<void>
  /** Removes the document if it is there. */
  remove(name: CollectionName, id: string): Promise<void>
}

/** The database as handlers see it. */
export interface Store {
  get<N extends CollectionName>(name: N, id: string): Promise<Rows[N] | null>
  find<N extends CollectionName>(name: N, query: Query): Promise<Rows[N][]>
  /** How many rows `find` would answer, however many, without reading them. */
  count(name: CollectionName, where: NonNullable<Query['where']>): Promise<number>
  /**
   * Runs `run` until it commits without conflict: it may run several times and must touch nothing but `tx`. Throws
   * `AppError('busy')` when conflicts do not end.
   */
  transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T>
  removeWhere(name: CollectionName, where: NonNullable<Query['where']>): Promise<number>
  /** Safe to repeat: an existing collection stays as it is. */
  createCollection(name: CollectionName): Promise<void>
  /** Temporary addresses for stored files; a file that cannot be resolved is left out. */
  fileUrls(fileIds: readonly string[]): Promise<Map<string, string>>
  /** A stored file's content; fails when it is not there. */
  readFile(fileId: string): Promise<Uint8Array>
}

/** Who calls, as the platform says: never taken from the input. */
export interface Caller {
  openid: string
  source: string
}
