import type { ActionAnswer, Actions } from './action'
import { type Doc, isPlainObject } from './engine/doc'
import { decode, decodeDoc } from './engine/ejson'
import type { Engine, Target } from './engine/engine'
import { invalidParam } from './engine/errors'

type Body = Record<string, unknown>

/**
 * CloudBase's `database.*` operations. Queries, documents and stages arrive as EJSON strings, documents leave as such.
 * A transaction id counts only where the SDK sends one: counts, aggregations and changes by query run outside.
 */
export function databaseActions(engine: Engine): Actions {
  return {
    'database.addCollection': (body) => {
      engine.createCollection(text(body, 'collectionName'))
      return {}
    },
    'database.insertDocument': (body) => {
      const ids = engine.insert(target(body), documents(body))
      return { data: { insertedIds: ids } }
    },
    'database.getDocument': (body) => getDocument(engine, body),
    'database.calculateDocument': (body) => ({ data: { total: engine.count(target(body), query(body)) } }),
    'database.modifyDocument': (body) => {
      const { updated, upsertId } = engine.modify(target(body), {
        query: query(body),
        data: decodeDoc(text(body, 'data')),
        merge: body.merge !== false,
        multi: body.multi === true,
        upsert: body.upsert === true,
      })
      return { data: { updated, upsert_id: upsertId } }
    },
    'database.modifyAndReturnDoc': (body) => {
      const change = {
        query: query(body),
        data: decodeDoc(text(body, 'data')),
        merge: true,
        multi: false,
        upsert: false,
      }
      const { updated, doc } = engine.modify(target(body), change)
      return { data: { updated, doc } }
    },
    'database.removeDocument': (body) => ({
      data: { deleted: engine.remove(target(body), query(body), body.multi === true) },
    }),
    'database.aggregateDocuments': (body) => ({ data: { list: engine.aggregate(target(body), stages(body)) } }),
    'database.startTransaction': () => ({ transactionId: engine.begin() }),
    'database.commitTransaction': (body) => {
      engine.commit(body.transactionId)
      return {}
    },
    'database.abortTransaction': (body) => {
      engine.abort(body.transactionId)
      return {}
    },
  }
}

function getDocument(engine: Engine, body: Body): ActionAnswer {
  const list = engine.find(target(body), {
    query: query(body),
    order: optional(body, 'order'),
    projection: optional(body, 'projection'),
    offset: integer(body, 'offset'),
    limit: integer(body, 'limit'),
  })
  return { data: { list } }
}

function target(body: Body): Target {
  const { transactionId } = body
  if (transactionId !== undefined && typeof transactionId !== 'string')
    throw invalidParam('transactionId must be a string')
  return { collection: text(body, 'collectionName'), transactionId }
}

function text(body: Body, field: string): string {
  const value = body[field]
  if (typeof value !== 'string' || value === '') throw invalidParam(`${field} must be a non-empty string`)
  return value
}

/** A missing query, or the SDK's empty string, means every document. */
const query = (body: Body): Doc => optional(body, 'query') ?? {}

function optional(body: Body, field: string): Doc | undefined {
  const value = body[field]
  return value === undefined || value === null || value === '' ? undefined : decodeDoc(text(body, field))
}

function integer(body: Body, field: string): number | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number') throw invalidParam(`${field} must be a number`)
  return value
}

function documents(body: Body): Doc[] {
  if (!Array.isArray(body.data) || body.data.length === 0) throw invalidParam('data must be a list of documents')
  return body.data.map((item: unknown) => {
    if (typeof item !== 'string') throw invalidParam('each document must be an EJSON string')
    return decodeDoc(item)
  })
}

function stages(body: Body): Doc[] {
  if (!Array.isArray(body.stages)) throw invalidParam('stages must be a list')
  return body.stages.map((stage: unknown) => {
    const { stageKey, stageValue } = isPlainObject(stage) ? stage : {}
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalidParam('a stage needs a key and a value')
    return { [stageKey]: decode(stageValue) }
  })
}
