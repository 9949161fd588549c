/** A step of `migrate` that was run. `_id` is the step's id. */
export interface MigrationRow {
  _id: string
  doneAt: string
}
