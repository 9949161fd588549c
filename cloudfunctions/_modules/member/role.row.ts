import { type RoleKind, roleKinds } from '../../../src/contracts/member.const'

/** What somebody may do, in one area and all below it. Held in `roles`; an ended role is kept. */
export interface Role {
  _id: string
  /** Empty after the holder left: what stays is that somebody held it. */
  openid: string
  kind: RoleKind
  areaId: string
  grantedAt: string
  /** A member's id, or `ops`. */
  grantedBy: string
  why: string
  /** Of a verified party member. */
  workUnit?: string
  endedAt?: string
  endedBy?: string
  endedWhy?: string
}

export { type RoleKind, roleKinds }
