export interface SetDataRecord {
  route: string
  keys: string[]
  /** Bytes of the JSON as UTF-8. */
  bytes: number
  /** Milliseconds since the page was opened in the browser. */
  at: number
}

export interface ApiRecord {
  name: string
  /** The options as JSON would keep them. */
  options: unknown
  at: number
}

/** What happened, for tests and for a person at the console. */
export interface Records {
  errors: string[]
  warnings: string[]
  /** Names of WeChat's APIs and tags that were used and that the simulator lacks. */
  missing: string[]
  /** Attempts to run a string as code. */
  forbidden: string[]
  setData: SetDataRecord[]
  wx: ApiRecord[]
}

export const createRecords = (): Records => ({
  errors: [],
  warnings: [],
  missing: [],
  forbidden: [],
  setData: [],
  wx: [],
})

export const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : typeof error === 'string' ? error : JSON.stringify(error)

/** A copy through JSON, as everything takes that crosses from the logic layer to the view. Functions and the like are lost. */
export const throughJson = (value: unknown): unknown => {
  const text = JSON.stringify(value)
  return text === undefined ? undefined : JSON.parse(text)
}
