import { compare, resolve } from 'mingo/util'
import type { Doc } from './doc'

/**
 * Sorts as MongoDB does: an array counts by its smallest element ascending and by its largest descending, a missing
 * field as null. Equal documents keep their order, or reverse it if the last key descends (as SQL's ORDER BY here does).
 */
export function sortDocs(docs: Doc[], order: Doc): Doc[] {
  const keys = Object.entries(order).map(([path, direction]) => ({ path, sign: direction === -1 ? -1 : 1 }))
  const rows = docs.map((doc, place) => ({
    doc,
    place,
    values: keys.map(({ path, sign }) => sortKey(doc, path, sign)),
  }))
  const lastSign = keys.at(-1)?.sign ?? 1
  rows.sort((a, b) => {
    for (const [i, { sign }] of keys.entries()) {
      const result = compare(a.values[i], b.values[i]) * sign
      if (result !== 0) return result
    }
    return (a.place - b.place) * lastSign
  })
  return rows.map(({ doc }) => doc)
}

function sortKey(doc: Doc, path: string, sign: number): unknown {
  const value: unknown = resolve(doc, path) ?? null
  if (!Array.isArray(value)) return value
  // An empty array comes before everything else, null included.
  if (value.length === 0) return undefined
  return value.reduce((best, item) => (compare(item, best) * sign < 0 ? item : best))
}
