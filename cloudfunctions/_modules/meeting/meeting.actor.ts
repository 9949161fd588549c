import type { RoleKind } from '../../../src/contracts/member.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Doer } from '../../_platform/doer.row'
import { roleHeld } from '../../_platform/permission'
import { helpKinds } from '../member'
import type { Member } from '../member/member.row'
import type { Role } from '../member/role.row'
import { type Actor, isHolder, type MeetingAct, runKinds, type Who, writeKinds } from './meeting.actor.rules'
import type { Meeting } from './meeting.row'

/** Whether the person heads a building of the estate: such a role is held below it. */
async function isHeadHere(ctx: Context, roles: readonly Role[], estateId: string): Promise<boolean> {
  const heads = roles.filter((role) => roleHeld([role], ['building-head'], [role.areaId], ctx.now()))
  const areas = await Promise.all(heads.map(({ areaId }) => ctx.store.get('areas', areaId)))
  return areas.some((area) => area?.path.includes(estateId))
}

/**
 * As what somebody is invited to an estate's meetings. A party member is where they report to, or where they live; one
 * who is registered with the street is not invited to each estate of it.
 */
function invitedAs(
  { _id: areaId, path }: { _id: string; path: readonly string[] },
  home: readonly string[],
  held: { roles: readonly Role[]; isHead: boolean },
  at: Date,
): RoleKind | undefined {
  const wide = roleHeld(held.roles, ['station-manager', 'committee-member'], path, at)
  if (wide) return wide
  if (held.isHead) return 'building-head'
  const where = home.includes(areaId) ? path : [areaId]
  return roleHeld(held.roles, ['party-member'], where, at)
}

/** What whoever asks is to an estate's meetings. */
async function actorIn(ctx: Context, areaId: string, areaPath: readonly string[]): Promise<Actor> {
  if (!ctx.openid) return { id: '', isSignedIn: false, hasHome: false, isResident: false }
  const [me, roles] = await Promise.all([ctx.me(), ctx.roles()])
  const isHead = await isHeadHere(ctx, roles, areaId)
  const home = me?.homePath ?? []
  const runRole = roleHeld(roles, runKinds, areaPath, ctx.now())
  const writeRole = roleHeld(roles, writeKinds, areaPath, ctx.now()) ?? (isHead ? 'building-head' : undefined)
  const invitedRole = invitedAs({ _id: areaId, path: areaPath }, home, { roles, isHead }, ctx.now())
  return {
    id: me?._id ?? '',
    isSignedIn: true,
    ...(runRole && { runRole }),
    ...(writeRole && { writeRole }),
    ...(invitedRole && { invitedRole }),
    hasHome: home.length > 0,
    isResident: home.includes(areaId),
  }
}

export const actorOf = (ctx: Context, { areaId, areaPath }: Meeting) => actorIn(ctx, areaId, areaPath)

/** Refuses whoever may not do it whatever the meeting's state is: that is the rule's business inside the transaction. */
export function requireActor(meeting: Meeting, actor: Actor, act: MeetingAct): void {
  if (isHolder(meeting, actor, act)) return
  if (!actor.isSignedIn) throw new AppError('not-signed-in')
  if (act !== 'answer') throw new AppError('not-allowed')
  throw new AppError(actor.hasHome ? 'other-estate' : 'home-needed')
}

/** As whom an act goes down in the history. */
export function doerOf(actor: Actor, act: MeetingAct): Doer {
  const byRole = act === 'saveMinutes' ? (actor.runRole ?? actor.writeRole) : actor.runRole
  return { by: actor.id, byRole: byRole ?? actor.invitedRole ?? 'resident' }
}

/** As what the asker stands on the list. */
export const whoOf = ({ id, invitedRole }: Actor): Who => ({
  memberId: id,
  role: invitedRole ?? 'resident',
  isInvited: invitedRole !== undefined,
})

/** As what somebody helped does, and under which role the helper acts. */
export async function helping(ctx: Context, helped: Member): Promise<{ who: Who; byRole: string }> {
  const byRole = roleHeld(await ctx.roles(), helpKinds, helped.homePath, ctx.now())
  return { who: { memberId: helped._id, role: 'resident', isInvited: false }, byRole: byRole ?? 'resident' }
}
