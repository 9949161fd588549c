import { randomBytes } from 'node:crypto'
import { AppError } from '../../_platform/app-error'
import { requireHarmless } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { timeOrder } from '../../_platform/order'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import type { Tx } from '../../_platform/store'
import { isLive } from '../group'
import { type Acting, actFor, helpKinds, requireHome } from '../member'
import { whoAsks } from './order.actor'
import type { Theme } from './order.row'
import { seated } from './order.save'
import { settingsFor } from './order.settings'
import { orderView } from './order.view'
import { place } from './place.rules'
import { requireSlot, slotKey } from './slot.rules'

const numberDigits = 4

/** The next number of the station: the counter is what parallel orders queue at. */
async function nextNumber(tx: Tx, stationId: string): Promise<string> {
  const _id = `order-number-${stationId}`
  const last = ((await tx.get('counters', _id))?.last ?? 0) + 1
  await tx.set('counters', { _id, last })
  return String(last).padStart(numberDigits, '0')
}

/** `resident`, or the role by which somebody acts for another. */
async function roleOf(ctx: Context, acting: Acting): Promise<string> {
  if (acting.for._id === acting.by._id) return 'resident'
  return roleHeld(await ctx.roles(), helpKinds, acting.for.homePath, ctx.now()) ?? 'resident'
}

/** A group that has ended offers nothing any more. */
async function requireOffered(tx: Tx, { groupId }: Theme): Promise<void> {
  const group = groupId === undefined ? null : await tx.get('groups', groupId)
  if (group && !isLive(group)) throw new AppError('paused', ['themeId'])
}

/** The name of the group that somebody orders for: they must be in it. */
async function groupNameOf(ctx: Context, groupId: string | undefined, memberId: string): Promise<string | undefined> {
  if (groupId === undefined) return undefined
  const group = await ctx.store.get('groups', groupId)
  if (!group || !isLive(group) || !group.memberIds.includes(memberId)) throw new AppError('not-found', ['groupId'])
  return group.name
}

/**
 * Orders a slot of a theme, for oneself or for somebody helped. Safe to retry. The transaction writes the slot first:
 * that is where parallel orders queue, so whoever loses loses at once, and nothing is read that can be read before.
 */
export const placeOrder: Handler<'order.place'> = async (ctx, input) => {
  const theme = await ctx.store.get('themes', input.themeId)
  const station = theme && (await ctx.store.get('stations', theme.stationId))
  if (!theme || !station) throw new AppError('not-found', ['themeId'])
  const acting = await actFor(ctx, input.forId)
  if ((input.where ?? theme.where[0]) === 'home') requireHome(acting.for)
  // Only those who serve read it, and they may need the door: no more than WeChat's check.
  await requireHarmless(ctx, { note: input.note }, 2)
  const at = ctx.now()
  const [settings, byRole] = await Promise.all([settingsFor(ctx.store, theme.areaPath), roleOf(ctx, acting)])
  const forGroup = await groupNameOf(ctx, input.groupId, acting.by._id)
  const _id = randomBytes(12).toString('hex')
  const { people, where, note } = input
  const who = { forId: acting.for._id, byId: acting.by._id, homePath: acting.for.homePath, byRole }
  const orderId = await ctx.write(async (tx) => {
    await requireOffered(tx, theme)
    const slot = await tx.get('slots', slotKey(theme._id, input.slotId))
    const to = requireSlot(theme, station.opening, input.slotId, slot, at)
    await tx.set('slots', seated(slot, theme._id, to, { _id, forId: who.forId, people }))
    const id = { _id, number: await nextNumber(tx, theme.stationId), order: timeOrder(at.toISOString(), _id) }
    await tx.set('orders', place(theme, { id, occurrence: to, ...who, people, where, note, forGroup }, settings, at))
    return _id
  })
  const order = await ctx.store.get('orders', orderId)
  if (!order) throw new AppError('not-found', ['orderId'])
  return orderView(ctx, await whoAsks(ctx), order)
}
