/** An act by somebody, for the history: a member's id (empty for the clock), and as what they acted. */
export interface Doer {
  by: string
  byRole: string
}
