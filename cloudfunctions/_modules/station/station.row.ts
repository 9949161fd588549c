import type { Opening } from '../../../src/contracts/opening.const'
import type { Place } from '../../../src/contracts/place'
import type { BaseEquipment, CheckState, Lendable, UnifiedItem } from '../../../src/contracts/station.const'

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
  /** Raised by one with each change. */
  revision: number
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

/** A loan in `loans`. `returnedAt` absent: still out. */
export interface Loan {
  _id: string
  stationId: string
  item: Lendable
  openid: string
  borrowedAt: string
  returnedAt?: string
}
