import { type Doc, isPlainObject } from './doc'
import { isSortableDate } from './ejson'

/**
 * What kinds of value each path of a collection has ever held, as bit masks. SQL sees a document only through
 * `doc ->> path`, which is right for scalars; a path that once held an array (or something exotic) must not be pushed
 * down, because MongoDB looks into arrays. Paths below an array are not recorded: their ancestor already forbids them.
 */
export type Shape = Map<string, number>

const KIND = { null: 1, number: 2, string: 4, bool: 8, date: 16, object: 32, array: 64, other: 128 } as const
const OPAQUE = KIND.array | KIND.other
const MAX_PATHS = 400
const MAX_DEPTH = 8
/** Marks a collection whose documents have endless different fields: nothing in it is pushed down. */
const EVERYTHING = '*'
// SQLite text cannot carry NUL or a lone surrogate faithfully.
const UNFAITHFUL = /[\0\p{Cs}]/u

/** The paths of `doc` whose kind is not yet part of `shape`, with their new masks. Usually empty. */
export function newFacts(shape: Shape, doc: Doc): Shape {
  const facts: Shape = new Map()
  const note = (path: string, kind: number) => {
    const known = facts.get(path) ?? shape.get(path) ?? 0
    if ((known & kind) === kind) return
    const isNew = !shape.has(path) && !facts.has(path)
    if (isNew && shape.size + facts.size >= MAX_PATHS) noteOverflow(path)
    else facts.set(path, known | kind)
  }
  // With endless different keys (a map by id, say) only the top-level field is remembered, as opaque.
  const noteOverflow = (path: string) => {
    const top = path.includes('.') ? (path.split('.', 1)[0] ?? path) : EVERYTHING
    const known = facts.get(top) ?? shape.get(top) ?? 0
    if ((known & OPAQUE) !== OPAQUE) facts.set(top, known | OPAQUE)
  }
  visit(doc, '', 1, note)
  return facts
}

function visit(object: Doc, prefix: string, depth: number, note: (path: string, kind: number) => void): void {
  for (const key of Object.keys(object)) {
    const value = object[key]
    if (value === undefined) continue
    if (!isPlainKey(key) || depth > MAX_DEPTH) {
      if (prefix) note(prefix.slice(0, -1), OPAQUE)
      else note(key.split('.', 1)[0] ?? key, OPAQUE)
      continue
    }
    const path = prefix + key
    note(path, kindOf(value))
    if (isPlainObject(value)) visit(value, `${path}.`, depth + 1, note)
  }
}

const isPlainKey = (key: string) => !/["\\.]/.test(key) && !UNFAITHFUL.test(key) && key !== ''

function kindOf(value: unknown): number {
  if (value === null) return KIND.null
  if (typeof value === 'boolean') return KIND.bool
  if (typeof value === 'number') return Number.isFinite(value) ? KIND.number : KIND.other
  if (typeof value === 'string') return UNFAITHFUL.test(value) ? KIND.other : KIND.string
  if (Array.isArray(value)) return KIND.array
  if (value instanceof Date) return isSortableDate(value) ? KIND.date : KIND.other
  return isPlainObject(value) ? KIND.object : KIND.other
}

/** May SQL filter on this path without losing a row that MongoDB would find? */
export function isPushable(shape: Shape, path: string): boolean {
  const segments = path.split('.')
  if (!segments.every((segment) => isPlainKey(segment) && !segment.startsWith('$'))) return false
  if (shape.has(EVERYTHING)) return false
  return segments.every((_, i) => ((shape.get(segments.slice(0, i + 1).join('.')) ?? 0) & OPAQUE) === 0)
}

/** Does SQL's order on this path equal MongoDB's? Only if its values are of one comparable kind (or missing). */
export function isSortable(shape: Shape, path: string): boolean {
  if (!isPushable(shape, path)) return false
  const kinds = (shape.get(path) ?? 0) & ~KIND.null
  return [0, KIND.number, KIND.string, KIND.number | KIND.string, KIND.bool, KIND.date].includes(kinds)
}

/** The SQL expression of a path; the same text in queries and indexes, or SQLite would not use the index. */
export function columnOf(path: string): string {
  if (path === '_id') return 'id'
  const steps = path.split('.').map((segment) => `."${segment.replaceAll("'", "''")}"`)
  return `doc ->> '$${steps.join('')}'`
}
