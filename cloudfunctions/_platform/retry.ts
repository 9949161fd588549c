import { AppError } from './app-error'

/** A first pause long enough that two hundred who come at once do not all come back at once. */
const baseMs = 150
/** Long enough that a hundred who want the same document do not keep the database busy with losing. */
const longestMs = 4_000

export interface RetryOptions {
  isRetryable: (error: unknown) => boolean
  /** Gives up when this much time has passed. */
  withinMs: number
  pause?: (ms: number) => Promise<void>
  random?: () => number
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Repeats `run` with growing, jittered pauses; when time is up, throws `AppError('busy')`. */
export async function retry<T>(run: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { isRetryable, withinMs, pause = sleep, random = Math.random } = options
  let spentMs = 0
  for (let attempt = 0; ; attempt++) {
    const startedAt = performance.now()
    try {
      return await run()
    } catch (error) {
      if (!isRetryable(error)) throw error
      const pauseMs = random() * Math.min(longestMs, baseMs * 2 ** attempt)
      spentMs += performance.now() - startedAt + pauseMs
      if (spentMs > withinMs) throw new AppError('busy')
      await pause(pauseMs)
    }
  }
}

/** A conflict inside an operation loses its code on the way through the SDK; its words remain. */
export function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, errMsg } = error as { code?: unknown; message?: unknown; errMsg?: unknown }
  return /transaction.{0,20}conflict|write ?conflict|TransientTransaction/i.test(`${code} ${message} ${errMsg}`)
}

/** The SDK's codes for a database that was too slow, or asked too much: gone again in a while. */
const passingCodes: readonly unknown[] = [-501001, -501002, -501003, -501004]

/** Whether an error of the SDK says that the platform could not keep up, so that the same call is worth another try. */
export const isPassing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && passingCodes.includes((error as { errCode?: unknown }).errCode)
