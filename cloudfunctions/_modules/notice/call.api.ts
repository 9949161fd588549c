import type { RoleKind } from '../../../src/contracts/member.const'
import type { CallItem } from '../../../src/contracts/notice'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { timeOrderAfter } from '../../_platform/order'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { membersById, phoneMasked, type RevealRule, requireMember } from '../member'
import type { Member } from '../member/member.row'
import type { Call } from './notice.row'
import { notTold, told } from './notice.rules'

/** Who calls the people whom WeChat does not reach. */
const callKinds: readonly RoleKind[] = ['station-manager', 'community-staff', 'street-staff', 'county-staff']

/** The role under which the person works a station's call list; throws `not-allowed` without one. */
async function callRole(ctx: Context, stationId: string): Promise<RoleKind> {
  const station = await ctx.store.get('stations', stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  const byRole = roleHeld(await ctx.roles(), callKinds, station.areaPath, ctx.now())
  if (!byRole) throw new AppError('not-allowed')
  return byRole
}

function callView(call: Call, person: Member | undefined): CallItem {
  const { _id: id, title, body, path, reason, at, toldAt, toldByRole } = call
  const masked = person && phoneMasked(person)
  return {
    id,
    ...(person?.callName !== undefined && { callName: person.callName }),
    home: person?.homeNames.slice(-2) ?? [],
    title,
    body,
    path,
    reason,
    at,
    ...(masked !== undefined && { phoneMasked: masked }),
    ...(toldAt !== undefined && { toldAt }),
    ...(toldByRole !== undefined && { toldByRole }),
  }
}

/** Whom a station's people must call or visit, latest first; with `done` those who were told. */
export const callList: Handler<'notice.call-list'> = async (ctx, input) => {
  const { stationId, done, limit } = input
  const now = timeOrderAfter(ctx.now())
  const position = positionOf(ctx.call, input) ?? now
  // A position is the caller's word: what is not due yet is not shown, whatever it says.
  const before = position < now ? position : now
  await callRole(ctx, stationId)
  const found = await ctx.store.find('calls', {
    where: { stationId, isTold: done, order: { lt: before } },
    orderBy: [['order', 'desc']],
    limit: limit + 1,
  })
  const page = pageOf(ctx.call, input, found, (call) => call.order)
  const people = await membersById(
    ctx.store,
    page.items.map(({ of }) => of),
  )
  const items = page.items.map((call) =>
    callView(
      call,
      people.find(({ _id }) => _id === call.of),
    ),
  )
  return { ...page, items }
}

/** Marks somebody as told, or takes that back. Safe to retry. */
export const markTold: Handler<'notice.told'> = async (ctx, { callId, undo }) => {
  const found = await ctx.store.get('calls', callId)
  if (!found) throw new AppError('not-found', ['callId'])
  const role = await callRole(ctx, found.stationId)
  const { _id: id } = await requireMember(ctx)
  await ctx.write(async (tx) => {
    const call = await tx.get('calls', callId)
    if (!call) throw new AppError('not-found', ['callId'])
    const next = undo ? notTold(call) : told(call, { id, role }, ctx.now())
    if (next !== call) await tx.set('calls', next)
    return null
  })
  const call = (await ctx.store.get('calls', callId)) ?? found
  return callView(call, (await membersById(ctx.store, [call.of]))[0])
}

/** Whoever works the call list may see the number of whom they are to call, as long as they stand on it. */
export const revealForCall: RevealRule = async (ctx, id) => {
  const call = await ctx.store.get('calls', id)
  if (!call) throw new AppError('not-found', ['id'])
  const byRole = await callRole(ctx, call.stationId)
  if (call.isTold || call.at > ctx.now().toISOString()) throw new AppError('not-allowed')
  return { of: call.of, byRole }
}
