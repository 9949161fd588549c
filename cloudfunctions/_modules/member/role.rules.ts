import type { AreaLevel } from '../../../src/contracts/area'
import { type RoleKind, roleLevels } from '../../../src/contracts/member.const'
import { AppError } from '../../_platform/app-error'
import type { Role } from './role.row'

/** Who grants and ends which role: somebody above, who holds the granting role in an area on the path. */
export const grantorsOf: Record<RoleKind, readonly RoleKind[]> = {
  'county-staff': ['county-staff'],
  'street-staff': ['county-staff'],
  'community-staff': ['street-staff', 'county-staff'],
  'station-manager': ['community-staff', 'street-staff', 'county-staff'],
  'building-head': ['community-staff', 'street-staff', 'county-staff'],
  'committee-member': ['community-staff', 'street-staff', 'county-staff'],
  'party-member': ['community-staff', 'street-staff', 'county-staff'],
}

/** In areas of which level a role can be held. */
export const levelsOf: Record<RoleKind, readonly AreaLevel[]> = roleLevels

/** Whether a role is held at an instant; `roles` keeps the ended ones for the record. */
export const isHeld = (role: Pick<Role, 'endedAt'>, at: Date) => !role.endedAt || role.endedAt > at.toISOString()

/** What is wrong with a grant: a role in an area of the wrong level, a party member without a work unit. */
export function requireGrantable(kind: RoleKind, level: AreaLevel, workUnit: string | undefined): void {
  if (!levelsOf[kind].includes(level)) throw new AppError('bad-input', ['areaId'])
  if (kind === 'party-member' && workUnit === undefined) throw new AppError('bad-input', ['workUnit'])
}

/** Ends a role; the same row when it has ended. */
export const endRole = (role: Role, by: { id: string; why: string }, at: Date): Role =>
  isHeld(role, at) ? { ...role, endedAt: at.toISOString(), endedBy: by.id, endedWhy: by.why } : role
