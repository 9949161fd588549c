import { dayMs } from '../../src/contracts/day.const'
import { type Log, logLine, placeOfError } from './log'
import type { SendMessage } from './message'
import type { Caller, Store } from './store'
import { systemNow } from './time'

/** Keys are kept for as long as a phone may hold an unfinished write. */
const keyDays = 7
/** What only shows how something was done helps nobody any more after this. */
const seasonDays = 92
/** The function may take 60 seconds; what is left undone then is done at the next run. */
const budgetMs = 45_000

/** What a job of the timer may use. */
export interface ClockContext {
  readonly store: Store
  readonly send: SendMessage
  now(): Date
  /** Whether there is time to begin something more. */
  hasTime(): boolean
  log(event: string, fields?: Record<string, string | number>): void
}

/**
 * Something due by time. It may be run twice, late, at the same time as itself, and be killed anywhere; so each change
 * is its own transaction that looks whether it is still due.
 */
export interface ClockJob {
  name: string
  /** Answers how many things it did. */
  run(ctx: ClockContext): Promise<number>
}

export interface ClockParts {
  store: Store
  caller: () => Caller
  send?: SendMessage
  jobs?: readonly ClockJob[]
  now?: () => Date
  log?: Log
}

export interface ClockAnswer {
  ok: boolean
  /** What each job did; one that failed is missing. */
  done?: Record<string, number>
}

export const aSeasonBefore = (at: Date) => new Date(at.getTime() - seasonDays * dayMs).toISOString()

const noSender: SendMessage = () => Promise.reject(new Error('this clock has no sender'))

/** The timer's entry: only the timer may call it, and running it twice does no harm. One job's failure stops no other. */
export const clock =
  ({ store, caller, send = noSender, jobs = [], now = systemNow, log = logLine }: ClockParts) =>
  async (): Promise<ClockAnswer> => {
    if (caller().source !== 'wx_trigger') return { ok: false }
    const startedAt = performance.now()
    const ctx: ClockContext = {
      store,
      send,
      now,
      hasTime: () => performance.now() - startedAt < budgetMs,
      log: (event, fields) => log({ level: 'info', event, traceId: '', ...fields }),
    }
    let isOk = true
    const done: Record<string, number> = {}
    for (const job of [...jobs, purgeKeys]) {
      try {
        const count = await job.run(ctx)
        done[job.name] = count
        log({ level: 'info', event: 'clock', traceId: '', job: job.name, count })
      } catch (error) {
        isOk = false
        log({ level: 'error', event: 'clock', traceId: '', job: job.name, cause: placeOfError(error) })
      }
    }
    return { ok: isOk, done }
  }

const purgeKeys: ClockJob = {
  name: 'purge-keys',
  run: ({ store, now }) => {
    const before = new Date(now().getTime() - keyDays * dayMs).toISOString()
    return store.removeWhere('keys', { at: { lt: before } })
  },
}
