import type * as z from 'zod/mini'
import { AreaFigures, AreaFiguresInput, AreaPage, AreaSearchInput } from './area'
import type { ErrorCode } from './error.const'
import * as s from './station'

/** Every call there is: what it takes and what it answers. `writes` calls need the client's idempotency key. */
export const api = {
  'area.search': { input: AreaSearchInput, output: AreaPage, writes: false },
  'area.figures': { input: AreaFiguresInput, output: AreaFigures, writes: false },
  'station.near': { input: s.StationNearInput, output: s.StationNearAnswer, writes: false },
  'station.index': { input: s.StationIndexInput, output: s.StationIndex, writes: false },
  'station.get': { input: s.StationGetInput, output: s.StationView, writes: false },
  'station.list': { input: s.StationListInput, output: s.StationPage, writes: false },
  'station.search': { input: s.StationSearchInput, output: s.StationPage, writes: false },
  'station.history': { input: s.StationHistoryInput, output: s.StationHistoryPage, writes: false },
  'station.register': { input: s.StationRegisterInput, output: s.StationView, writes: true },
  'station.edit-hours': { input: s.StationEditHoursInput, output: s.StationView, writes: true },
  'station.close-on': { input: s.StationCloseOnInput, output: s.StationView, writes: true },
  'station.check-item': { input: s.StationCheckItemInput, output: s.StationView, writes: true },
  'station.borrow': { input: s.StationBorrowInput, output: s.StationView, writes: true },
  'station.give-back': { input: s.StationGiveBackInput, output: s.StationView, writes: true },
} as const

export type Api = typeof api
export type CallName = keyof Api
export type Input<N extends CallName> = z.input<Api[N]['input']>
export type ParsedInput<N extends CallName> = z.output<Api[N]['input']>
export type Output<N extends CallName> = z.output<Api[N]['output']>

export interface CallError {
  code: ErrorCode
  /** Paths of the input's fields at fault: `place.lng`. */
  fields?: string[]
  /** What the logs know this call by. */
  traceId: string
}

/** What the `api` function answers to `{ name, input, key? }`. */
export type Answer<N extends CallName> = { ok: true; data: Output<N> } | { ok: false; error: CallError }
