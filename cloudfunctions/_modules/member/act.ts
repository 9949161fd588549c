import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import type { Store } from '../../_platform/store'
import { helpKinds, liveConsent } from './help.rules'
import type { Member } from './member.row'

/** More than anybody helps. */
const mostHelped = 100
/** More than anybody holds. */
const mostRoles = 50

/** For whom something is done, and who does it: the same person unless somebody helps (代办). */
export interface Acting {
  for: Member
  by: Member
}

/** The person as a member: made one at their first act. Throws `not-signed-in`. Never inside `ctx.write`. */
export const requireMember = (ctx: Context): Promise<Member> => ctx.enrol()

/** Throws `home-needed` for somebody who has chosen no home. */
export function requireHome(member: Member): Member {
  if (member.homePath.length === 0) throw new AppError('home-needed')
  return member
}

/**
 * Who acts for whom. With `forId`, the person must have that one's living consent and still be a manager or building
 * head where they live; otherwise `not-allowed`. Keep both ids with whatever is done. Never inside `ctx.write`.
 */
export async function actFor(ctx: Context, forId?: string): Promise<Acting> {
  const by = await requireMember(ctx)
  if (forId === undefined || forId === by._id) return { for: by, by }
  const helped = await ctx.store.get('members', forId)
  if (!helped?.helped || !(await mayActFor(ctx, helped))) throw new AppError('not-allowed', ['forId'])
  return { for: helped, by }
}

/** The same for what needs a home: nobody becomes a member by what is refused. Throws `home-needed`, `not-allowed`. */
export async function actForResident(ctx: Context, forId: string | undefined): Promise<Acting> {
  if (!(await ctx.me())) throw new AppError(forId === undefined ? 'home-needed' : 'not-allowed')
  const both = await actFor(ctx, forId)
  requireHome(both.for)
  return both
}

/** Whether the person may act for somebody helped now. For what they may do later to what they did. */
export async function mayActFor(ctx: Context, helped: Member): Promise<boolean> {
  const me = await ctx.me()
  if (!me || helped.leftAt || !liveConsent(helped, me._id)) return false
  return roleHeld(await ctx.roles(), helpKinds, helped.homePath, ctx.now()) !== undefined
}

/** Whoever the asker may act for now. */
export async function helpedNow(ctx: Context): Promise<Member[]> {
  const [me, roles] = await Promise.all([ctx.me(), ctx.roles()])
  // Nobody helps without a role.
  if (!me || roles.length === 0) return []
  const where = { helperIds: { has: me._id } }
  const helped = await ctx.store.find('members', { where, orderBy: [['_id', 'asc']], limit: mostHelped })
  const may = await Promise.all(helped.map((member) => mayActFor(ctx, member)))
  return helped.filter((_, i) => may[i])
}

/** The same of any helper, for whoever asks on nobody's behalf: the clock. */
export async function mayHelpNow(
  store: Pick<Store, 'find'>,
  helper: Member,
  helped: Member,
  at: Date,
): Promise<boolean> {
  if (!helper.openid || helped.leftAt || !liveConsent(helped, helper._id)) return false
  const roles = await store.find('roles', {
    where: { openid: helper.openid, endedAt: { exists: false } },
    limit: mostRoles,
  })
  return roleHeld(roles, helpKinds, helped.homePath, at) !== undefined
}

/** Whether what belongs to a member is the person's own to see and change: theirs, or of somebody they help. */
export async function isMineOrHelped(ctx: Context, memberId: string): Promise<boolean> {
  const me = await ctx.me()
  if (!me) return false
  if (me._id === memberId) return true
  const other = await ctx.store.get('members', memberId)
  return other !== null && mayActFor(ctx, other)
}
