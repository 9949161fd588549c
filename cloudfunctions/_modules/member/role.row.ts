/** What somebody may do, in one area and all below it. Held in `roles`; an ended role is kept. */
export interface Role {
  _id: string
  openid: string
  kind: RoleKind
  areaId: string
  grantedAt: string
  grantedBy: string
  why: string
  endedAt?: string
}

export const roleKinds = [
  'county-staff',
  'street-staff',
  'community-staff',
  'station-manager',
  'building-head',
  'party-member',
] as const
export type RoleKind = (typeof roleKinds)[number]
