import { dayAt } from '../../../src/contracts/opening.calc'
import { AppError } from '../../_platform/app-error'
import { requireNoPersonalData } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { newMemberId } from '../../_platform/identity'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { requireMember } from './act'
import { endHelp, helpKinds, helpStaff, joinHelp, liveConsent } from './help.rules'
import { helpedViews } from './help.view'
import type { Member } from './member.row'
import { requireDwelling } from './member.rules'
import { withPhone } from './phone'
import { isHeld } from './role.rules'

/** The first of the kinds that reach where somebody lives; throws `not-allowed` without one. */
async function requireRole(ctx: Context, kinds: typeof helpKinds, areaPath: readonly string[]): Promise<void> {
  if (!roleHeld(await ctx.roles(), kinds, areaPath, ctx.now())) throw new AppError('not-allowed')
}

async function helpedById(ctx: Context, helpedId: string): Promise<Member> {
  const found = await ctx.store.get('members', helpedId)
  if (!found?.helped) throw new AppError('not-found', ['helpedId'])
  return found
}

async function viewOf(ctx: Context, helpedId: string) {
  const [view] = await helpedViews(ctx, [await helpedById(ctx, helpedId)])
  if (!view) throw new AppError('not-found', ['helpedId'])
  return view
}

/** Registers somebody without a phone of their own, with the consent they gave. Safe to retry. */
export const startHelp: Handler<'help.start'> = async (ctx, { callName, areaId, phone, consent }) => {
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  await requireRole(ctx, helpKinds, area.path)
  requireDwelling(area)
  requireNoPersonalData({ 'consent.note': consent.note })
  const by = await requireMember(ctx)
  const helpedId = await ctx.write(async (tx) => {
    const fresh: Member = {
      _id: newMemberId(),
      code: '',
      openid: '',
      callName,
      homePath: area.path,
      homeNames: area.names,
      helped: { helpers: [] },
      helperIds: [],
      joinedAt: ctx.now().toISOString(),
    }
    const helped = joinHelp(fresh, by._id, consent, dayAt(ctx.now()), ctx.now())
    await tx.set('members', phone === undefined ? helped : withPhone(helped, phone))
    return helped._id
  })
  return viewOf(ctx, helpedId)
}

async function changeHelped(ctx: Context, helpedId: string, rule: (helped: Member) => Member) {
  await ctx.write(async (tx) => {
    const helped = await tx.get('members', helpedId)
    if (!helped?.helped) throw new AppError('not-found', ['helpedId'])
    const next = rule(helped)
    if (next !== helped) await tx.set('members', next)
    return null
  })
  return viewOf(ctx, helpedId)
}

/** Becomes a further helper, with the consent given to them. Safe to retry. */
export const joinHelping: Handler<'help.join'> = async (ctx, { helpedId, consent }) => {
  await requireRole(ctx, helpKinds, (await helpedById(ctx, helpedId)).homePath)
  requireNoPersonalData({ 'consent.note': consent.note })
  const by = await requireMember(ctx)
  return changeHelped(ctx, helpedId, (helped) => joinHelp(helped, by._id, consent, dayAt(ctx.now()), ctx.now()))
}

/** Ends one's own helping, or, as staff of the area, everybody's. Safe to retry. */
export const endHelping: Handler<'help.end'> = async (ctx, { helpedId, why }) => {
  const found = await helpedById(ctx, helpedId)
  const me = await ctx.me()
  const isStaff = roleHeld(await ctx.roles(), helpStaff, found.homePath, ctx.now()) !== undefined
  const wasHelper = found.helped?.helpers.some((helper) => helper.memberId === me?._id) === true
  if (!isStaff && !wasHelper) throw new AppError('not-allowed')
  requireNoPersonalData({ why })
  const by = await requireMember(ctx)
  return changeHelped(ctx, helpedId, (helped) => {
    const which = isStaff && !liveConsent(helped, by._id) ? 'all' : { memberId: by._id }
    return endHelp(helped, which, { id: by._id, why }, ctx.now())
  })
}

/** Those registered in the areas the person runs, page by page; for anybody else an empty list. */
export const listHelped: Handler<'help.list'> = async (ctx, input) => {
  const after = positionOf(ctx.call, input) ?? ''
  const { mine, helpedId, limit } = input
  const kinds = mine ? helpKinds : [...helpKinds, ...helpStaff]
  const me = await ctx.me()
  const held = (await ctx.roles()).filter((role) => kinds.includes(role.kind) && isHeld(role, ctx.now()))
  const found = await Promise.all(
    [...new Set(held.map(({ areaId }) => areaId))].map((areaId) =>
      ctx.store.find('members', {
        where: {
          homePath: { has: areaId },
          helped: { exists: true },
          ...(mine && { helperIds: { has: me?._id ?? '' } }),
          _id: helpedId ?? { gt: after },
        },
        orderBy: [['_id', 'asc']],
        limit: limit + 1,
      }),
    ),
  )
  const once = [...new Map(found.flat().map((member) => [member._id, member])).values()]
  once.sort((a, b) => (a._id < b._id ? -1 : 1))
  const page = pageOf(ctx.call, input, once.slice(0, limit + 1), (member) => member._id)
  const items = await helpedViews(ctx, page.items)
  return { ...page, items: mine ? items.filter(({ can }) => can.act) : items }
}
