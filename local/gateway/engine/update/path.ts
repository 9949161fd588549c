import { type Doc, isPlainObject } from '../doc'
import { requestFailed } from '../errors'

/** Where a dotted path ends: the object or array that holds the last segment, and that segment. */
export interface Slot {
  parent: Doc | unknown[]
  key: string
}

const isIndex = (segment: string) => /^(0|[1-9]\d{0,5})$/.test(segment)

export function splitPath(path: string): string[] {
  const segments = path.split('.')
  if (segments.some((segment) => segment === '' || segment === '__proto__')) {
    throw requestFailed(`The update path '${path}' contains an empty or forbidden field name`)
  }
  return segments
}

/** The slot of a path if everything above it exists; undefined otherwise. Changes nothing. */
export function findSlot(doc: Doc, path: string): Slot | undefined {
  const segments = splitPath(path)
  let parent: unknown = doc
  for (const segment of segments.slice(0, -1)) parent = child(parent, segment)
  const key = segments.at(-1) ?? path
  if (Array.isArray(parent)) return isIndex(key) ? { parent, key } : undefined
  return isPlainObject(parent) ? { parent, key } : undefined
}

/** The slot of a path; missing objects above it are created. Throws if a scalar is in the way, as MongoDB does. */
export function makeSlot(doc: Doc, path: string): Slot {
  const segments = splitPath(path)
  let parent: unknown = doc
  for (const [i, segment] of segments.slice(0, -1).entries()) {
    const next = child(parent, segment)
    if (next === undefined) {
      const created: Doc = {}
      write(slotIn(parent, segment, path), created)
      parent = created
    } else if (typeof next === 'object' && next !== null) parent = next
    else throw cannotCreate(segments[i + 1] ?? '', path)
  }
  return slotIn(parent, segments.at(-1) ?? path, path)
}

function slotIn(parent: unknown, key: string, path: string): Slot {
  if (Array.isArray(parent)) {
    if (!isIndex(key)) throw cannotCreate(key, path)
    return { parent, key }
  }
  if (!isPlainObject(parent)) throw cannotCreate(key, path)
  return { parent, key }
}

const cannotCreate = (key: string, path: string) =>
  requestFailed(`Cannot create field '${key}' in the element that '${path}' leads to`)

function child(parent: unknown, segment: string): unknown {
  if (Array.isArray(parent)) return isIndex(segment) ? parent[Number(segment)] : undefined
  return isPlainObject(parent) && Object.hasOwn(parent, segment) ? parent[segment] : undefined
}

export const read = ({ parent, key }: Slot): unknown => child(parent, key)

export function write({ parent, key }: Slot, value: unknown): void {
  if (!Array.isArray(parent)) {
    parent[key] = value
    return
  }
  // MongoDB fills the gap before a new array element with nulls.
  while (parent.length < Number(key)) parent.push(null)
  parent[Number(key)] = value
}

/** Removes a field; an array element becomes null, so that the others keep their places. */
export function erase({ parent, key }: Slot): void {
  if (!Array.isArray(parent)) delete parent[key]
  else if (Number(key) < parent.length) parent[Number(key)] = null
}
