import type { Report } from '../../../src/contracts/report'
import type { ReportRow } from './report.row'

/** Rows that a day can have: a hostile or broken phone cannot fill the database. */
export const slotsPerDay = 512
/** A fault that everybody meets is written this often at most, so that its row is no bottleneck. */
export const mostCounted = 500
/** Slots that are tried before a report is dropped. */
const tries = 4

/** The ids that a fault of a day may have, the likeliest first. `seed`: equal for equal faults. */
export const slotIds = (on: string, seed: number): string[] =>
  Array.from({ length: tries }, (_, turn) => `${on}-${(seed + turn) % slotsPerDay}`)

const isSame = (row: ReportRow, report: Report, release: string) =>
  row.release === release &&
  row.kind === report.kind &&
  row.code === report.code &&
  row.page === report.page &&
  row.frames.join() === report.frames.join()

/**
 * The row of a slot with the report counted in; the same row when it is full; undefined when the slot holds another
 * fault.
 */
export function counted(
  row: ReportRow | null,
  { _id, on, at, release, report }: { _id: string; on: string; at: Date; release: string; report: Report },
): ReportRow | undefined {
  const { kind, code, page, frames, traceId, times } = report
  const lastAt = at.toISOString()
  if (!row)
    return { _id, on, kind, code, page, frames, release, ...(traceId && { traceId }), times, firstAt: lastAt, lastAt }
  if (!isSame(row, report, release)) return undefined
  if (row.times >= mostCounted) return row
  return {
    ...row,
    ...(!row.traceId && traceId && { traceId }),
    times: Math.min(mostCounted, row.times + times),
    lastAt,
  }
}
