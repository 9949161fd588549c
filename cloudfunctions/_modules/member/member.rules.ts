import { AppError } from '../../_platform/app-error'
import type { Area } from '../area/area.row'
import type { Leaving, Member } from './member.row'
import type { Role } from './role.row'
import { endRole } from './role.rules'

/** Somebody lives in an estate or a building of it; anything wider says too little. Throws `bad-input`. */
export function requireDwelling({ level }: Pick<Area, 'level'>): void {
  if (level !== 'estate' && level !== 'building') throw new AppError('bad-input', ['areaId'])
}

/** Chooses or corrects a home, and how to address the person; the same member when nothing changes. */
export function chooseHome(member: Member, area: Area, callName: string | undefined): Member {
  requireDwelling(area)
  const isSame = member.homePath.join() === area.path.join() && (callName ?? member.callName) === member.callName
  if (isSame) return member
  return { ...member, homePath: area.path, homeNames: area.names, ...(callName !== undefined && { callName }) }
}

/** What stays of somebody who left: that somebody was there. */
export const leave = ({ _id, joinedAt }: Member, at: Date): Member => ({
  _id,
  code: '',
  openid: '',
  homePath: [],
  homeNames: [],
  helperIds: [],
  joinedAt,
  leftAt: at.toISOString(),
})

/** A leaver's role: ended, and nobody's. */
export const leaveRole = (role: Role, memberId: string, at: Date): Role => ({
  ...endRole(role, { id: memberId, why: '' }, at),
  openid: '',
})

export const leavingOf = ({ _id, openid }: Member, at: Date): Leaving => ({ _id, openid, at: at.toISOString() })
