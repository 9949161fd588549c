import { BSONRegExp, BSONValue, EJSON } from 'bson'
import { type Doc, isPlainObject } from './doc'
import { invalidParam } from './errors'

/**
 * Decodes canonical or relaxed EJSON. Numbers become JS numbers (a `$numberLong` beyond 2^53 loses digits, as it does
 * in the SDK), `$regularExpression` becomes `RegExp`. Throws `GatewayError` on anything that is not EJSON.
 */
export function decode(text: string): unknown {
  let value: unknown
  try {
    value = text.includes('"$') ? nativeRegExps(EJSON.parse(text)) : JSON.parse(text)
  } catch {
    throw invalidParam('the value is not valid EJSON')
  }
  if (text.includes('__proto__')) refuseProto(value)
  return value
}

/** Like `decode`, for stored rows and parameters that must be an object. */
export function decodeDoc(text: string): Doc {
  const value = decode(text)
  if (!isPlainObject(value)) throw invalidParam('an object is expected')
  return value
}

/** Relaxed EJSON with a fixed date format, so that SQLite can compare dates as text. */
export function encode(value: unknown): string {
  return JSON.stringify(toJson(value))
}

function toJson(value: unknown): unknown {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  }
  if (typeof value === 'bigint') return { $numberLong: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : toJson(item)))
  if (value instanceof Date) return dateToJson(value)
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: bsonFlags(value) } }
  if (value instanceof BSONValue) return EJSON.serialize(value, { relaxed: true })
  const out: Doc = {}
  for (const key of Object.keys(value)) out[key] = toJson((value as Doc)[key])
  return out
}

/** Dates outside the years 0–9999 would not sort as text; they are stored as a number and never pushed down to SQL. */
export function isSortableDate(date: Date): boolean {
  const year = date.getUTCFullYear()
  return year >= 0 && year <= 9999
}

function dateToJson(date: Date): unknown {
  if (Number.isNaN(date.getTime())) throw invalidParam('a date is invalid')
  return { $date: isSortableDate(date) ? date.toISOString() : { $numberLong: String(date.getTime()) } }
}

// BSON knows the options i, l, m, s, u, x; of JavaScript's flags only these have a meaning on the server.
const bsonFlags = (expression: RegExp) => [...expression.flags].filter((flag) => 'imsu'.includes(flag)).join('')

function nativeRegExps(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (value instanceof BSONRegExp) return toRegExp(value)
  if (Array.isArray(value)) return value.map(nativeRegExps)
  if (isPlainObject(value)) {
    for (const key of Object.keys(value)) value[key] = nativeRegExps(value[key])
  }
  return value
}

function toRegExp({ pattern, options }: BSONRegExp): RegExp {
  return new RegExp(pattern, [...options].filter((flag) => 'imsu'.includes(flag)).join(''))
}

function refuseProto(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    if (key.split('.').includes('__proto__')) throw invalidParam('the field name __proto__ is not allowed')
    refuseProto((value as Doc)[key])
  }
}
