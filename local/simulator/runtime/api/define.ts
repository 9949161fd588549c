import { messageOf, type Records } from '../records'

export interface Callbacks {
  success?(result: object): void
  fail?(failure: object): void
  complete?(outcome: object): void
}

/** WeChat's refusal: its `errMsg` becomes `<name>:fail <reason>`. */
export class ApiFailure extends Error {
  constructor(
    reason: string,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(reason)
  }
}

/** APIs by name, as they stand on `wx`. */
export type ApiGroup = Record<string, unknown>

export type DefineApi = <O extends object>(
  name: string,
  run: (options: O) => object | undefined | Promise<object | undefined>,
) => ApiGroup

const withoutCallbacks = (options: object): unknown => {
  try {
    return JSON.parse(JSON.stringify(options))
  } catch {
    return String(options)
  }
}

/**
 * Makes an asynchronous API in WeChat's two forms: with callbacks it returns nothing, without them a promise. The
 * outcome never arrives before the caller has gone on. An error of the simulator's own is recorded and fails the call.
 */
export const apiDefiner =
  (records: Records): DefineApi =>
  (name, run) => {
    const safely = (callback: ((value: object) => void) | undefined, value: object) => {
      try {
        callback?.(value)
      } catch (error) {
        records.errors.push(`${name} callback: ${messageOf(error)}`)
      }
    }
    const outcome = async (options: object): Promise<object> => {
      await Promise.resolve()
      try {
        return { errMsg: `${name}:ok`, ...(await run(options as never)) }
      } catch (error) {
        if (!(error instanceof ApiFailure)) records.errors.push(`${name}: ${messageOf(error)}`)
        const extra = error instanceof ApiFailure ? error.extra : {}
        throw { errMsg: `${name}:fail ${(error as Error).message}`, ...extra }
      }
    }
    const api = (options: object & Callbacks = {}) => {
      records.wx.push({ name, options: withoutCallbacks(options), at: performance.now() })
      const settled = outcome(options)
      if (!options.success && !options.fail && !options.complete) return settled
      settled.then(
        (result) => {
          safely(options.success, result)
          safely(options.complete, result)
        },
        (failure: object) => {
          safely(options.fail, failure)
          safely(options.complete, failure)
        },
      )
      return undefined
    }
    return { [name]: api }
  }
