/** A unit (a flat, a shop, a garage with a deed of its own) of an estate, in `units`. Nobody's name is kept. */
export interface OwnerUnit {
  /** Hashes estate, building and room. */
  _id: string
  /** The estate's. */
  areaId: string
  areaPath: string[]
  building: string
  room: string
  /** Both together, as people say it. */
  label: string
  /** The label and its numbers, for looking it up: `3号楼502 3-502`. */
  search: string
  /** Sorts as people count: 2号楼 before 10号楼. */
  order: string
  areaCm2: number
  /** The same for several units of one owner; absent: the owner has no other here. */
  ownerMark?: string
  /** The member who showed the deed: a member's id; absent: nobody yet. */
  ownerId?: string
  /** Who linked and unlinked it, and what they looked at; kept. */
  links: UnitLink[]
  /** Everybody named in it, so that a query finds it. */
  involved: string[]
  isSynthetic: boolean
}

export interface UnitLink {
  what: 'linked' | 'unlinked'
  at: string
  /** Whom it was linked to or taken from, and who did it: members' ids; empty after they left. */
  memberId: string
  by: string
  byRole: string
  why: string
}
