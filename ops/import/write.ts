import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import type { Rows } from '../../cloudfunctions/_platform/collections'
import { stableJson } from '../../cloudfunctions/_platform/hash'

export type ImportedName = 'areas' | 'catalogues' | 'counties' | 'roles' | 'stationEvents' | 'stations' | 'units'

/** A row as it shall be: all of it where it is new, only the fields named where there is one already. */
export interface Write<N extends ImportedName = ImportedName> {
  collection: N
  row: Rows[N]
  fields: (keyof Rows[N] & string)[]
}

/** Umbrellas that are out stay out, and photos of evidence stay with a check that did not change. */
function mergedStation(current: Station, wanted: Station): Station {
  const outOf = (kind: string) => current.equipment.find((item) => item.kind === kind)?.out
  const equipment = wanted.equipment.map((item) => {
    const out = outOf(item.kind)
    return out === undefined ? item : { ...item, total: Math.max(item.total ?? 0, out), out }
  })
  const checklist = Object.fromEntries(
    Object.entries(wanted.checklist).map(([item, check]) => {
      const before = current.checklist[item as keyof Station['checklist']]
      const isSame =
        before && stableJson({ ...before, photos: [], byRole: '' }) === stableJson({ ...check, photos: [], byRole: '' })
      return [item, isSame ? before : check]
    }),
  )
  return { ...wanted, equipment, checklist }
}

const withoutUndefined = <T extends object>(row: T) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T

/**
 * The row after a write, or the *same* object when there is nothing to do. Safe to repeat; what the file does not
 * determine stays as it is now, not as it was when the file was read.
 */
export function rowAfter<N extends ImportedName>(
  current: Rows[N],
  { collection, row, fields }: Write<N>,
  at: Date,
): Rows[N] {
  const given = Object.fromEntries(fields.map((field) => [field, row[field]]))
  const next = withoutUndefined({ ...current, ...given }) as Rows[N]
  const merged = collection === 'stations' ? (mergedStation(current as Station, next as Station) as Rows[N]) : next
  if (stableJson(merged) === stableJson(current)) return current
  if (collection !== 'stations') return merged
  return { ...merged, revision: (current as Station).revision + 1, updatedAt: at.toISOString() }
}
