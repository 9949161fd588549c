import type { Rows } from '../../cloudfunctions/_platform/collections'
import type { Fault } from '../fault'
import type { ImportedName, Write } from './write'
import { rowAfter } from './write'

/** What an import would do. Nothing may be written while there are faults. */
export interface Plan {
  faults: Fault[]
  writes: Write[]
  added: number
  changed: number
  unchanged: number
}

/** Sorts wished-for rows into new, changed and unchanged ones. */
export function planOf<N extends ImportedName>(
  writes: Write<N>[],
  current: Map<string, Rows[N]>,
  faults: Fault[],
): Plan {
  const isNew = ({ row }: Write<N>) => !current.has(row._id)
  const changes = writes.filter((write) => {
    const before = current.get(write.row._id)
    return before !== undefined && rowAfter<N>(before, write, new Date(0)) !== before
  })
  const added = writes.filter(isNew)
  return {
    faults: [...faults].sort((a, b) => a.line - b.line),
    writes: [...added, ...changes] as unknown as Write[],
    added: added.length,
    changed: changes.length,
    unchanged: writes.length - added.length - changes.length,
  }
}

/** A fault for each row whose key stood in an earlier line already. */
export function duplicatesIn<T>(rows: { line: number; row: T }[], key: (row: T) => string, what: string): Fault[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, row }) => {
    const id = key(row)
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, line)
    return earlier === undefined
      ? []
      : [{ line, code: 'duplicate' as const, message: `${what} ${id} 与第 ${earlier} 行重复` }]
  })
}

export const byId = <T extends { _id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row._id, row]))
