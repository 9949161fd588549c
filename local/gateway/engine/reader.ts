import type { Collection } from './catalog'
import { type Doc, type DocId, idKey, onlyId } from './doc'
import { decodeDoc } from './ejson'
import { distanceTo, findNear } from './geo/operators'
import { matcher } from './mingo'
import { orderBy, pushdown } from './pushdown'
import { Row } from './row'
import { sortDocs } from './sorting'
import type { Connection } from './sqlite-file'

/** A transaction's own writes to one collection by id key, not yet committed: they hide what the snapshot holds. */
export type Overlay = Map<string, { id: DocId; text: string | null }>

/** What a read sees: a connection (with its snapshot, if it has one) and the writes laid over it. */
export interface View {
  connection: Connection
  overlayOf(collection: Collection): Overlay | undefined
}

export interface Selection {
  query: Doc
  order?: Doc | undefined
  offset?: number | undefined
  limit?: number | undefined
}

export function getById(view: View, collection: Collection, id: DocId): Row | undefined {
  const own = view.overlayOf(collection)?.get(idKey(id))
  if (own) return own.text === null ? undefined : Row.ofText(own.text)
  const text = view.connection.first(`SELECT doc FROM ${collection.table} WHERE id = ?`, [id])?.[0]
  return text === undefined ? undefined : Row.ofText(String(text))
}

/** The documents a query finds, in its order. Rows are parsed only as far as the query makes it necessary. */
export function select(view: View, collection: Collection, selection: Selection): Row[] {
  const { query, offset = 0, limit = Infinity } = selection
  const id = onlyId(query)
  if (id !== undefined) {
    const row = getById(view, collection, id)
    return row ? [row].slice(offset, offset + limit) : []
  }
  const order = selection.order && Object.keys(selection.order).length > 0 ? selection.order : undefined
  const near = order ? undefined : findNear(query)
  const sqlOrder = order ? orderBy(order, collection.shape) : ''
  const overlay = view.overlayOf(collection)
  if (sqlOrder !== null && !near && !overlay?.size) {
    return inSqlOrder(view.connection, collection, query, sqlOrder, offset, limit)
  }
  let found = candidates(view, collection, query, overlay).filter(matcher(query))
  if (order) found = sortDocs(found, order)
  else if (near) found = byDistance(found, (doc) => distanceTo(near, doc) ?? Infinity)
  return found.slice(offset, offset + limit).map((doc) => Row.ofDoc(doc))
}

export function byDistance(docs: Doc[], distance: (doc: Doc) => number): Doc[] {
  return docs
    .map((doc) => ({ doc, metres: distance(doc) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ doc }) => doc)
}

/** Every document of the view that may match: a superset of the result. */
function candidates(view: View, collection: Collection, query: Doc, overlay?: Overlay): Doc[] {
  const where = pushdown(query, collection.shape)
  const rows = view.connection.rows(
    `SELECT id, doc FROM ${collection.table}${where ? ` WHERE ${where.text}` : ''}`,
    where?.params,
  )
  const stored = rows.filter(([id]) => !overlay?.has(idKey(id as DocId))).map(([, text]) => decodeDoc(String(text)))
  const own = [...(overlay?.values() ?? [])].flatMap(({ text }) => (text === null ? [] : [decodeDoc(text)]))
  return [...stored, ...own]
}

const FIRST_WINDOW = 64

function inSqlOrder(
  connection: Connection,
  { table, shape }: Collection,
  query: Doc,
  order: string,
  offset: number,
  limit: number,
): Row[] {
  const matches = matcher(query)
  const isAll = Object.keys(query).length === 0
  const where = pushdown(query, shape)
  const sql = `SELECT doc FROM ${table}${where ? ` WHERE ${where.text}` : ''}${order ? ` ORDER BY ${order}` : ''} LIMIT ? OFFSET ?`
  const found: Row[] = []
  let skip = isAll ? 0 : offset
  // Windows grow: where SQL tests the whole filter one row is read in vain, where it cannot few statements are needed.
  // That one is for `_id: { $gt: last }`, page after page: SQL's bounds are never strict, so the last row comes again.
  let size = isAll ? limit : Math.max(where ? 1 : FIRST_WINDOW, offset + limit + 1)
  for (let start = isAll ? offset : 0; ; start += size, size *= 4) {
    const window = Math.min(size, 1_000_000)
    const rows = connection.rows(sql, [...(where?.params ?? []), window, start])
    for (const [text] of rows) {
      const row = Row.ofText(String(text))
      if (!isAll && !matches(row.doc)) continue
      if (skip > 0) skip--
      else found.push(row)
      if (found.length >= limit) return found
    }
    if (rows.length < window) return found
    size = window
  }
}

/** How many documents match. SQL counts alone where there is no condition. */
export function count(view: View, collection: Collection, query: Doc): number {
  if (Object.keys(query).length > 0 || view.overlayOf(collection)?.size)
    return select(view, collection, { query }).length
  return Number(view.connection.first(`SELECT count(*) FROM ${collection.table}`)?.[0] ?? 0)
}
