import type { RoleView } from '../../../src/contracts/member'
import { roleHeld } from '../../_platform/permission'
import { areaHit } from '../area'
import type { Area } from '../area/area.row'
import type { Member } from './member.row'
import type { Role } from './role.row'
import { grantorsOf, isHeld } from './role.rules'

/** Who looks at a role. */
export interface Viewer {
  roles: readonly Role[]
  openid: string
  at: Date
}

/** Whether somebody may end a role: who may grant it, and its holder. */
export const mayEnd = (role: Role, area: Area, { roles, openid, at }: Viewer): boolean =>
  (openid !== '' && role.openid === openid) || roleHeld(roles, grantorsOf[role.kind], area.path, at) !== undefined

/** A role as its holder and those above see it. */
export function roleView(role: Role, area: Area, viewer: Viewer, holder: Member | null): RoleView {
  const { _id: id, kind, grantedAt, endedAt, why, workUnit } = role
  return {
    id,
    kind,
    area: areaHit(area),
    grantedAt,
    ...(endedAt !== undefined && { endedAt }),
    why,
    ...(workUnit !== undefined && { workUnit }),
    ...(holder?.callName !== undefined && { callName: holder.callName }),
    isMine: viewer.openid !== '' && role.openid === viewer.openid,
    can: { end: isHeld(role, viewer.at) && mayEnd(role, area, viewer) },
  }
}
