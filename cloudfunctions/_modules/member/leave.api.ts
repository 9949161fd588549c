import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { identityIdOf, memberOf } from '../../_platform/identity'
import type { PersonalData } from '../../_platform/personal-data'
import type { Handler } from '../../_platform/router'
import type { Member } from './member.row'
import { leave, leaveRole, leavingOf } from './member.rules'

/** More than anybody ever held, with those that ended. */
const mostRoles = 1000

const personOf = (ctx: Context, { _id: memberId }: Member) => ({ memberId, openid: ctx.openid })

/** Everything that is held about the person, part by part. */
export const exportMe =
  (parts: readonly PersonalData[]): Handler<'member.export'> =>
  async (ctx) => {
    if (!ctx.openid) throw new AppError('not-signed-in')
    const member = await ctx.me()
    const person = { memberId: member?._id ?? '', openid: ctx.openid }
    const listed = await Promise.all(parts.map(async (part) => [part.name, await part.exported(ctx, person)] as const))
    return { madeAt: ctx.now().toISOString(), parts: Object.fromEntries(listed) }
  }

/**
 * Leaves: from this instant the person is nobody here. What other modules hold is seen to by the clock's job
 * `forget-leavers`. Refused with `still-owed` while something is unfinished. Safe to retry.
 */
export const leaveMe =
  (parts: readonly PersonalData[]): Handler<'member.leave'> =>
  async (ctx) => {
    const me = await ctx.me()
    const roles = await ctx.store.find('roles', { where: { openid: ctx.openid }, limit: mostRoles })
    if (me) {
      const owed = await Promise.all(parts.map((part) => part.isOwed?.(ctx, personOf(ctx, me)) ?? false))
      if (owed.includes(true)) throw new AppError('still-owed')
    }
    return ctx.write(async (tx) => {
      const member = await memberOf(tx, ctx.openid)
      if (!member) throw new AppError('not-found')
      for (const { _id } of roles) {
        const role = await tx.get('roles', _id)
        if (role) await tx.set('roles', leaveRole(role, member._id, ctx.now()))
      }
      await tx.set('leavings', leavingOf(member, ctx.now()))
      await tx.set('members', leave(member, ctx.now()))
      await tx.remove('memberCodes', member.code)
      await tx.remove('identities', identityIdOf(ctx.openid))
      return { leftAt: ctx.now().toISOString() }
    })
  }
