/** A sort key that goes by the instant, then by the id: unique, so that a cursor can stand on it. */
export const timeOrder = (instant: string, id: string) => Date.parse(instant).toString(36).padStart(9, '0') + id

/** Where an instant stands among such keys: greater than all at or before it. */
export const timeOrderAfter = (at: Date) => (at.getTime() + 1).toString(36).padStart(9, '0')
