import type { Destination } from './walk-there'

export type { Destination } from './walk-there'

/** The preview has no navigation of its own: the page shows the address instead. */
export async function openWayTo(_: Destination): Promise<boolean> {
  return false
}
