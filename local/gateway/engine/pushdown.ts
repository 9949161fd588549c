import { type Doc, isOperatorObject, isPlainObject } from './doc'
import { encode, isSortableDate } from './ejson'
import { columnOf, isPushable, isSortable, type Shape } from './shape'

export interface Sql {
  text: string
  params: (string | number)[]
}

/**
 * The part of a query that SQL can test. It may let through rows that do not match (the caller tests each one again)
 * but never holds one back that does. `null` means: SQL cannot help.
 */
export function pushdown(query: Doc, shape: Shape): Sql | null {
  const parts: Sql[] = []
  for (const [key, value] of Object.entries(query)) {
    const part = key.startsWith('$') ? logical(key, value, shape) : onField(key, value, shape)
    if (part) parts.push(part)
  }
  return join(parts, ' AND ')
}

function logical(operator: string, value: unknown, shape: Shape): Sql | null {
  if (!Array.isArray(value)) return null
  const branches = value.map((branch) => (isPlainObject(branch) ? pushdown(branch, shape) : null))
  const known = branches.filter((branch) => branch !== null)
  if (operator === '$and') return join(known, ' AND ')
  // One branch of an $or that SQL cannot test lets every row through.
  return operator === '$or' && known.length === branches.length ? join(known, ' OR ') : null
}

function join(parts: Sql[], glue: string): Sql | null {
  if (parts.length === 0) return null
  return { text: `(${parts.map((part) => part.text).join(glue)})`, params: parts.flatMap((part) => part.params) }
}

function onField(path: string, condition: unknown, shape: Shape): Sql | null {
  if (!isPushable(shape, path)) return null
  const column = columnOf(path)
  if (!isOperatorObject(condition)) return equality(column, condition)
  const parts = Object.entries(condition).map(([operator, value]) => comparison(column, operator, value))
  return join(
    parts.filter((part) => part !== null),
    ' AND ',
  )
}

function comparison(column: string, operator: string, value: unknown): Sql | null {
  switch (operator) {
    case '$eq':
      return equality(column, value)
    case '$in':
      return Array.isArray(value) ? membership(column, value) : null
    case '$gt':
    case '$gte':
      return bound(column, '>=', value, -1)
    case '$lt':
    case '$lte':
      return bound(column, '<=', value, 1)
    default:
      return null
  }
}

function equality(column: string, value: unknown): Sql | null {
  if (value === null) return { text: `${column} IS NULL`, params: [] }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    return join(
      [bound(column, '>=', value, -1), bound(column, '<=', value, 1)].filter((part) => part !== null),
      ' AND ',
    )
  }
  const scalar = literal(value)
  return scalar === undefined ? null : { text: `${column} = ?`, params: [scalar] }
}

function membership(column: string, values: unknown[]): Sql | null {
  const scalars = values.filter((value) => value !== null).map(literal)
  if (scalars.includes(undefined)) return null
  const list: Sql = { text: `${column} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(scalars)] }
  return values.includes(null) ? join([list, { text: `${column} IS NULL`, params: [] }], ' OR ') : list
}

/** A one-sided range, never strict: rounding must not lose a row at its edge. */
function bound(column: string, sign: '>=' | '<=', value: unknown, direction: 1 | -1): Sql | null {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null
    // SQLite reads decimal fractions to about 15 digits.
    const slack = Number.isSafeInteger(value) ? 0 : Math.abs(value) * 1e-14 * direction
    return { text: `${column} ${sign} ?`, params: [value + slack] }
  }
  // Above U+D7FF the orders of UTF-8 (SQLite) and UTF-16 (JavaScript) differ.
  if (typeof value === 'string' && /[\ud800-\uffff]/.test(value)) return null
  if (typeof value === 'boolean') return null
  const scalar = literal(value)
  return scalar === undefined ? null : { text: `${column} ${sign} ?`, params: [scalar] }
}

/** What `doc ->> path` gives for this value, if that is a faithful scalar. */
function literal(value: unknown): string | number | undefined {
  if (typeof value === 'string') return /[\0\p{Cs}]/u.test(value) ? undefined : value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date && !Number.isNaN(value.getTime()) && isSortableDate(value)) return encode(value)
  return undefined
}

/** ORDER BY for a sort that SQL does exactly as MongoDB would, or null. Ties follow the order of insertion. */
export function orderBy(order: Doc, shape: Shape): string | null {
  const keys = Object.entries(order)
  if (keys.length === 0 || !keys.every(([path]) => isSortable(shape, path))) return null
  const columns = keys.map(([path, direction]) => `${columnOf(path)} ${direction === -1 ? 'DESC' : 'ASC'}`)
  return [...columns, `seq ${keys.at(-1)?.[1] === -1 ? 'DESC' : 'ASC'}`].join(', ')
}
