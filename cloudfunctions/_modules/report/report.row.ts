import type { ReportKind } from '../../../src/contracts/report.const'

/** One fault of one day on all phones, in `reports`; says nothing about who met it. `_id` is the day and a slot. */
export interface ReportRow {
  _id: string
  /** The day, for the purge. */
  on: string
  kind: ReportKind
  code: string
  page: string
  frames: string[]
  release: string
  /** The first of the phones' calls that the log knows. */
  traceId?: string
  /** Stops at `mostCounted`: then it says "at least". */
  times: number
  firstAt: string
  lastAt: string
}
