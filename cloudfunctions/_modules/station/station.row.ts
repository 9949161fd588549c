import type { Opening } from '../../../src/contracts/opening.const'
import type { Place } from '../../../src/contracts/place'
import type { StationEvent } from '../../../src/contracts/station'
import type { BaseEquipment, CheckState, Lendable, UnifiedItem } from '../../../src/contracts/station.const'
import type { StreetsRecord } from '../street/street.row'

export interface Station {
  /** `<communityId>-<code>` at registration; never changes afterwards. */
  _id: string
  communityId: string
  /** The community's area path, plus the estate's id where the station stands in one. */
  areaPath: string[]
  /** Unique within the community. */
  number: number
  name: string
  address: string
  place: Place
  phone: string
  star: 0 | 1 | 2 | 3 | 4 | 5
  hasNightLight: boolean
  secretaryHours?: string
  opening: Opening
  /** Base equipment present; `total` and `out` only for what is lent and counted. Invariant: 0 ≤ out ≤ total. */
  equipment: { kind: BaseEquipment; total?: number; out?: number }[]
  /** Ids of `county.modules`. */
  modules: string[]
  checklist: Partial<Record<UnifiedItem, CheckedItem>>
  /** File ids (`cloud://…`). */
  photos: string[]
  /** Raised by one with each change that people are shown; lending an umbrella is none. */
  revision: number
  /** Its place in the order of all changes to stations (`StationsMeta`); imported rows have none. */
  sequence?: number
  updatedAt: string
  isSynthetic: boolean
}

export interface CheckedItem {
  state: CheckState
  note?: string
  photos: string[]
  checkedOn: string
  byRole: string
}

/**
 * Tells every function instance which stations it must read again: the document `stations` of `meta`. Whoever writes
 * stations past `saveStation` (an import) afterwards sets a new `epoch`, and all are read again.
 */
export interface StationsMeta {
  _id: 'stations'
  /** That of the latest changed station. */
  sequence: number
  epoch: string
  /** The county's streets, if they were imported: here, so that knowing of new ones costs no read of its own. */
  streets?: StreetsRecord
}

/** The highest number given out by registration in a community; `_id` is `station-number-<communityId>`. */
export interface Counter {
  _id: string
  last: number
  /** The day that is counted, where each day begins anew. */
  on?: string
}

/** A line of a station's history, in `stationEvents`. `_id` sorts by time. `by` is an openid and stays inside. */
export interface StationEventRow extends Omit<StationEvent, 'id'> {
  _id: string
  stationId: string
  by: string
}

/** A loan in `loans`. `returnedAt` absent: still out. */
export interface Loan {
  /** Made of person, station and item, so that a person has at most one of each. */
  _id: string
  stationId: string
  item: Lendable
  openid: string
  borrowedAt: string
  returnedAt?: string
}
