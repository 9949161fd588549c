/** A document as the engine holds it in memory: plain JS values, `Date` and `RegExp`; other BSON types as bson's classes. */
export type Doc = Record<string, unknown>
export type DocId = string | number

/** A key for maps that keeps the string "1" and the number 1 apart. */
export const idKey = (id: DocId): string => (typeof id === 'string' ? `s${id}` : `n${id}`)

export function isDocId(value: unknown): value is DocId {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
}

/** True for `{…}` literals only, not for dates, expressions, arrays or bson's classes. */
export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** True for `{ $gt: 1, … }`: a condition, not a value to compare with. */
export function isOperatorObject(value: unknown): value is Doc {
  if (!isPlainObject(value)) return false
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => key.startsWith('$'))
}

/** The `_id` if the query asks for exactly one document by id and for nothing else. */
export function onlyId(query: Doc): DocId | undefined {
  const id = query._id
  return isDocId(id) && Object.keys(query).length === 1 ? id : undefined
}
