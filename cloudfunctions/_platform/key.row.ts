/** A write that was done: the same key again gives `result` and does nothing. `_id` hashes the person, call and key. */
export interface KeyRow {
  _id: string
  /** Of the parsed input: another input under the same key is refused. */
  inputHash: string
  /** What the transaction returned, as JSON text. */
  result: string
  at: string
}
