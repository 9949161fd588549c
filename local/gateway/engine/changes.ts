import { randomBytes } from 'node:crypto'
import type { Collection } from './catalog'
import { type Doc, type DocId, isDocId, isOperatorObject } from './doc'
import { duplicateKey, invalidParam } from './errors'
import { getById, select, type View } from './reader'
import { Row, type RowWrite } from './row'
import { resolveServerDates } from './server-date'
import { applyUpdate, readUpdate } from './update/apply'

/** Where a change takes place, and how its writes leave. All writes of one call take effect together. */
export interface Scope {
  view: View
  collection: Collection
  write(writes: RowWrite[]): void
}

export interface Change {
  query: Doc
  /** With `merge` an update (`{ $set: … }`), without it the whole new document. */
  data: Doc
  merge: boolean
  multi: boolean
  upsert: boolean
}

export interface ChangeResult {
  /** Documents whose content really changed. */
  updated: number
  upsertId: DocId | null
  /** The first changed document as EJSON, as it is now. */
  doc: string | null
}

const MAX_DOC_BYTES = 16 * 1024 * 1024

/**
 * Inserts in order. A taken `_id` ends it with MongoDB's duplicate key error: the documents before it stay (outside a
 * transaction), as with MongoDB's ordered inserts.
 */
export function insertDocuments(scope: Scope, docs: Doc[], now: Date): DocId[] {
  const ready = docs.map((doc) => storable(withId(resolveServerDates(doc, now) as Doc)))
  const writes = new Map<DocId, Row>()
  const flush = () => scope.write([...writes])
  for (const [id, row] of ready) {
    if (writes.has(id) || getById(scope.view, scope.collection, id)) {
      flush()
      throw duplicateKey(scope.collection.name, id)
    }
    writes.set(id, row)
  }
  flush()
  return ready.map(([id]) => id)
}

export function changeDocuments(scope: Scope, change: Change, now: Date): ChangeResult {
  const data = resolveServerDates(change.data, now) as Doc
  const rows = select(scope.view, scope.collection, { query: change.query, limit: change.multi ? undefined : 1 })
  const next = change.merge ? updater(data, now) : replacer(data)
  if (rows.length === 0) return change.upsert ? insertMissing(scope, change, data, now) : nothing
  const writes = rows.flatMap((row) => changed(row, next))
  scope.write(writes)
  return { updated: writes.length, upsertId: null, doc: (writes[0]?.[1] ?? rows[0])?.text ?? null }
}

const nothing: ChangeResult = { updated: 0, upsertId: null, doc: null }

function changed(row: Row, next: (doc: Doc) => Doc): [DocId, Row][] {
  const [id, after] = storable(next(row.doc))
  return after.text === row.text ? [] : [[id, after]]
}

function updater(data: Doc, now: Date): (doc: Doc) => Doc {
  const update = readUpdate(data)
  return (doc) => applyUpdate(doc, update, now)
}

function replacer(data: Doc): (doc: Doc) => Doc {
  return (doc) => {
    if ('_id' in data && data._id !== doc._id) throw invalidParam('the _id of a document cannot be changed')
    return { ...data, _id: doc._id }
  }
}

function insertMissing(scope: Scope, { query, merge }: Change, data: Doc, now: Date): ChangeResult {
  const base: Doc = {}
  for (const [path, value] of Object.entries(query)) {
    const isEquality = !path.startsWith('$') && !isOperatorObject(value) && !(value instanceof RegExp)
    if (isEquality && (merge || path === '_id')) base[path] = value
  }
  const doc = merge ? applyUpdate(unflatten(base), readUpdate(data, true), now) : { ...base, ...data }
  const [id, ready] = storable(withId(doc))
  if (getById(scope.view, scope.collection, id)) throw duplicateKey(scope.collection.name, id)
  scope.write([[id, ready]])
  return { updated: 0, upsertId: id, doc: ready.text }
}

/** `{ 'a.b': 1 }` as `{ a: { b: 1 } }`. */
function unflatten(fields: Doc): Doc {
  const { _id, ...rest } = fields
  return applyUpdate(_id === undefined ? {} : { _id }, readUpdate({ $set: rest }), new Date(0))
}

function withId(doc: Doc): Doc {
  return doc._id === undefined ? { _id: randomBytes(16).toString('hex'), ...doc } : doc
}

function storable(doc: Doc): [DocId, Row] {
  if (!isDocId(doc._id)) throw invalidParam('the _id must be a string or a number')
  const operator = Object.keys(doc).find((key) => key.startsWith('$'))
  if (operator) throw invalidParam(`the field name ${operator} is not valid for storage`)
  const row = Row.ofDoc(doc)
  if (Buffer.byteLength(row.text) > MAX_DOC_BYTES) throw invalidParam('a document may have at most 16 MB')
  return [doc._id, row]
}
