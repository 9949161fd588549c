import { randomBytes } from 'node:crypto'
import { AppError } from '../../_platform/app-error'
import { checkedText, requireNoPersonalData } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { timeOrder } from '../../_platform/order'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import { memberByCode, requireMember } from '../member'
import { memberAt, placeIdOf } from './group.place'
import type { Group } from './group.row'
import * as rules from './group.rules'
import { groupKeepers, groupViews, partIn } from './group.view'

async function keptStation(ctx: Context, stationId: string) {
  const station = await ctx.store.get('stations', stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  if (!roleHeld(await ctx.roles(), groupKeepers, station.areaPath, ctx.now())) throw new AppError('not-allowed')
  return station
}

/** A group that the asker has a part in; to others it does not exist. */
async function known(ctx: Context, groupId: string) {
  const group = await ctx.store.get('groups', groupId)
  const part = group && (await partIn(ctx, group))
  if (!group || !part || !(part.isKeeper || part.isMember)) throw new AppError('not-found', ['groupId'])
  return { group, part }
}

async function viewOf(ctx: Context, groupId: string) {
  const group = await ctx.store.get('groups', groupId)
  const [view] = group ? await groupViews(ctx, [group]) : []
  if (!view) throw new AppError('not-found', ['groupId'])
  return view
}

async function change(ctx: Context, groupId: string, rule: (group: Group) => Group) {
  await ctx.write(async (tx) => {
    const group = await tx.get('groups', groupId)
    if (!group) throw new AppError('not-found', ['groupId'])
    const next = rule(group)
    if (next !== group) await tx.set('groups', next)
    return null
  })
  return viewOf(ctx, groupId)
}

/** A station's groups, for those who keep it. */
export const listGroups: Handler<'group.list'> = async (ctx, input) => {
  const { stationId, limit } = input
  const after = positionOf(ctx.call, input) ?? ''
  await keptStation(ctx, stationId)
  const where = { stationId, _id: { gt: after } }
  const found = await ctx.store.find('groups', { where, orderBy: [['_id', 'asc']], limit: limit + 1 })
  const page = pageOf(ctx.call, input, found, ({ _id }) => _id)
  return { ...page, items: await groupViews(ctx, page.items) }
}

/** The groups that the asker is in. */
export const myGroups: Handler<'group.mine'> = async (ctx, input) => {
  const after = positionOf(ctx.call, input) ?? ''
  const me = await ctx.me()
  if (!me) return { items: [] }
  const where = { memberIds: { has: me._id }, endedAt: { exists: false }, _id: { gt: after } }
  const found = await ctx.store.find('groups', { where, orderBy: [['_id', 'asc']], limit: input.limit + 1 })
  const page = pageOf(ctx.call, input, found, ({ _id }) => _id)
  return { ...page, items: await groupViews(ctx, page.items) }
}

/** Registers a group at a station, with somebody who speaks for it. Safe to retry. */
export const registerGroup: Handler<'group.register'> = async (ctx, { stationId, name, kind, code }) => {
  const station = await keptStation(ctx, stationId)
  await checkedText(ctx, { name }, 3)
  const contact = await memberByCode(ctx, code)
  const { _id: registeredBy } = await requireMember(ctx)
  const at = ctx.now().toISOString()
  const { areaPath, name: stationName, isSynthetic } = station
  const groupId = await ctx.write(async (tx) => {
    const _id = timeOrder(at, randomBytes(6).toString('hex'))
    const people = { memberIds: [contact._id], contactIds: [contact._id] }
    const where = { stationId, stationName, areaPath, isSynthetic }
    await tx.set('groups', { _id, ...where, name, kind, ...people, registeredAt: at, registeredBy })
    return _id
  })
  ctx.log('group.registered', { groupId, kind })
  return viewOf(ctx, groupId)
}

/** Takes in somebody who read out their code. Safe to retry. */
export const addToGroup: Handler<'group.add'> = async (ctx, { groupId, code, isContact }) => {
  const { part } = await known(ctx, groupId)
  if (!part.isKeeper && !part.isContact) throw new AppError('not-allowed')
  const member = await memberByCode(ctx, code)
  await requireMember(ctx)
  return change(ctx, groupId, (group) => rules.addMember(group, member._id, isContact))
}

/** Takes somebody out, or oneself. Safe to retry. */
export const removeFromGroup: Handler<'group.remove'> = async (ctx, { groupId, placeId }) => {
  const group = await ctx.store.get('groups', groupId)
  const part = group && (await partIn(ctx, group))
  // Who took themselves out may ask again after a lost answer.
  const isOwn = group !== null && part !== null && part.id !== '' && placeIdOf(group, part.id) === placeId
  if (!group || !part || !(part.isKeeper || part.isMember || isOwn)) throw new AppError('not-found', ['groupId'])
  if (!part.isKeeper && !part.isContact && !isOwn) throw new AppError('not-allowed')
  await requireMember(ctx)
  return change(ctx, groupId, (found) => rules.removeMember(found, memberAt(found, placeId)))
}

/** Ends a group: nothing more is ordered from it, and its members work no more orders in its name. Safe to retry. */
export const endGroup: Handler<'group.end'> = async (ctx, { groupId, why }) => {
  const { part } = await known(ctx, groupId)
  if (!part.isKeeper) throw new AppError('not-allowed')
  requireNoPersonalData({ why })
  const { _id: id } = await requireMember(ctx)
  ctx.log('group.ended', { groupId })
  return change(ctx, groupId, (group) => rules.endGroup(group, { id, why }, ctx.now()))
}
