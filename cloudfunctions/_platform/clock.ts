import { type Log, logLine, placeOfError } from './log'
import type { Caller, Store } from './store'
import { systemNow } from './time'

/** Keys are kept for as long as a phone may hold an unfinished write. */
const keyDays = 7
const dayMs = 86_400_000

export interface ClockParts {
  store: Store
  caller: () => Caller
  now?: () => Date
  log?: Log
}

export interface ClockAnswer {
  ok: boolean
  keysPurged?: number
}

/** The timer's entry: only the timer may call it, and running it twice does no harm. */
export const clock =
  ({ store, caller, now = systemNow, log = logLine }: ClockParts) =>
  async (): Promise<ClockAnswer> => {
    if (caller().source !== 'wx_trigger') return { ok: false }
    try {
      const before = new Date(now().getTime() - keyDays * dayMs).toISOString()
      const keysPurged = await store.removeWhere('keys', { at: { lt: before } })
      log({ level: 'info', event: 'clock', traceId: '', keysPurged })
      return { ok: true, keysPurged }
    } catch (error) {
      log({ level: 'error', event: 'clock', traceId: '', cause: placeOfError(error) })
      return { ok: false }
    }
  }
