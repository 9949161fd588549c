import type { GroupKind } from '../../../src/contracts/group.const'

/** A group registered at a station, in `groups`; an ended one is kept. */
export interface Group {
  /** Sorts by when it was registered. */
  _id: string
  stationId: string
  stationName: string
  /** The station's. */
  areaPath: string[]
  name: string
  kind: GroupKind
  memberIds: string[]
  /** Those of them who speak for it. Invariant: while it lives, at least one unless they left the mini-program. */
  contactIds: string[]
  registeredAt: string
  /** A member's id. */
  registeredBy: string
  endedAt?: string
  endedBy?: string
  endedWhy?: string
  isSynthetic: boolean
}
