import { BSONValue, EJSON } from 'bson'
import { type Doc, isPlainObject } from './doc'
import { invalidParam } from './errors'

/**
 * Decodes canonical or relaxed EJSON. Numbers become JS numbers (a `$numberLong` beyond 2^53 loses digits, as it does
 * in the SDK), `$regularExpression` becomes `RegExp`. Throws `GatewayError` on anything that is not EJSON.
 */
export function decode(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
    if (text.includes('"$')) value = revive(value)
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

/** Turns `{ $date: … }` and its kin into values, in place. Other `$` keys are operators and stay. */
function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i])
    return value
  }
  const object = value as Doc
  const [key = ''] = Object.keys(object)
  if (key.startsWith('$') && Object.hasOwn(TYPES, key)) return TYPES[key]?.(object[key], object)
  for (const field of Object.keys(object)) {
    // Assigning `__proto__` would not create a field; decode refuses it anyway.
    if (field !== '__proto__') object[field] = revive(object[field])
  }
  return object
}

type Reader = (value: unknown, whole: Doc) => unknown
const viaBson: Reader = (_value, whole) => EJSON.deserialize(whole)

function toNumber(value: unknown): number {
  const number = value === 'NaN' ? Number.NaN : Number(value)
  if (typeof value !== 'string' || (Number.isNaN(number) && value !== 'NaN')) throw new SyntaxError('not a number')
  return number
}

function toDate(value: unknown): Date {
  const date = new Date(typeof value === 'string' ? value : toNumber((value as Doc | null)?.$numberLong))
  if (Number.isNaN(date.getTime())) throw new SyntaxError('not a date')
  return date
}

function toRegExp(value: unknown): RegExp {
  const { pattern, options = '' } = value as { pattern: string; options?: string }
  return new RegExp(pattern, [...options].filter((flag) => 'imsu'.includes(flag)).join(''))
}

const TYPES: Record<string, Reader> = {
  $numberInt: toNumber,
  $numberLong: toNumber,
  $numberDouble: toNumber,
  $date: toDate,
  $regularExpression: toRegExp,
  $undefined: () => null,
  $oid: viaBson,
  $binary: viaBson,
  $numberDecimal: viaBson,
  $timestamp: viaBson,
  $uuid: viaBson,
  $minKey: viaBson,
  $maxKey: viaBson,
}

function refuseProto(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    if (key.split('.').includes('__proto__')) throw invalidParam('the field name __proto__ is not allowed')
    refuseProto((value as Doc)[key])
  }
}
