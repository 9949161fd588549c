import { cloneDeep, isEqual } from 'mingo/util'
import { type Doc, isPlainObject } from '../doc'
import { invalidOperator, requestFailed } from '../errors'

import { ARRAY_OPERATORS } from './array-operators'
import { FIELD_OPERATORS } from './field-operators'
import { splitPath } from './path'

const OPERATORS = { ...FIELD_OPERATORS, ...ARRAY_OPERATORS }

/** A checked update: its operators with their paths, in the order in which they apply. */
export type Update = [operator: string, path: string, operand: unknown][]

/**
 * Reads `{ $set: {…}, $inc: {…} }`; fields outside any operator count as `$set`. Throws `GatewayError` for an unknown
 * operator and for two changes of one path.
 */
export function readUpdate(data: Doc, isInsert = false): Update {
  const update: Update = []
  for (const [key, value] of Object.entries(data)) {
    if (!key.startsWith('$')) update.push(['$set', key, value])
    else if (key === '$setOnInsert' && !isInsert) continue
    else update.push(...changes(key === '$setOnInsert' ? '$set' : key, value))
  }
  refuseOverlaps(update)
  return update
}

function changes(operator: string, fields: unknown): Update {
  if (!Object.hasOwn(OPERATORS, operator)) throw invalidOperator(`Unknown modifier: ${operator}`)
  if (!isPlainObject(fields)) throw invalidOperator(`Modifiers operate on fields, but ${operator} has none`)
  return Object.entries(fields).map(([path, operand]) => [operator, path, operand])
}

function refuseOverlaps(update: Update): void {
  const paths = update.flatMap(([operator, path, operand]) =>
    operator === '$rename' && typeof operand === 'string' ? [path, operand] : [path],
  )
  paths.sort()
  for (const path of paths) {
    splitPath(path)
    if (path.split('.').some((segment) => segment.startsWith('$'))) {
      throw invalidOperator(`The dollar-prefixed field in '${path}' is not valid for storage`)
    }
  }
  const seen = new Set<string>()
  for (const path of paths) {
    const segments = path.split('.')
    const clash = segments.map((_, i) => segments.slice(0, i + 1).join('.')).find((prefix) => seen.has(prefix))
    if (clash) throw requestFailed(`Updating the path '${path}' would create a conflict at '${clash}'`)
    seen.add(path)
  }
}

/** The document after the update; the one given stays as it is. */
export function applyUpdate(doc: Doc, update: Update, now: Date): Doc {
  const next = cloneDeep(doc) as Doc
  for (const [operator, path, operand] of update) OPERATORS[operator]?.(next, path, cloneDeep(operand as Doc), now)
  if (!isEqual(next._id, doc._id)) {
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  return next
}
