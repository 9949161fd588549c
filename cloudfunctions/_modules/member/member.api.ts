import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import type { Handler } from '../../_platform/router'
import { requireMember } from './act'
import { meView } from './me.view'
import type { Member } from './member.row'
import { chooseHome } from './member.rules'
import { phoneOf, withPhone } from './phone'

/** The person's own page; for nobody and before joining an empty one. */
export const me: Handler<'member.me'> = async (ctx) => meView(ctx, await ctx.me())

/** Makes the person a member, so that they have a code to read out. Safe to retry. */
export const join: Handler<'member.join'> = async (ctx) => {
  const member = await requireMember(ctx)
  await ctx.write(async () => null)
  return meView(ctx, member)
}

/** Changes the person's own row by a rule that answers the same row when there is nothing to do. */
async function changeMe(ctx: Context, rule: (member: Member) => Member) {
  const { _id } = await requireMember(ctx)
  await ctx.write(async (tx) => {
    const member = await tx.get('members', _id)
    if (!member || member.leftAt) throw new AppError('not-found')
    const next = rule(member)
    if (next !== member) await tx.set('members', next)
    // Nothing of the person is kept with the idempotency key.
    return null
  })
  return meView(ctx, await ctx.store.get('members', _id))
}

/** Chooses the estate or building the person lives in. Safe to retry. */
export const chooseMyHome: Handler<'member.choose-home'> = async (ctx, { areaId, callName }) => {
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  return changeMe(ctx, (member) => chooseHome(member, area, callName))
}

/** Keeps the person's phone number, encrypted, or takes it away. Safe to retry. */
export const setPhone: Handler<'member.set-phone'> = (ctx, { phone }) =>
  changeMe(ctx, (member) => ((phoneOf(member) ?? '') === phone ? member : withPhone(member, phone)))
