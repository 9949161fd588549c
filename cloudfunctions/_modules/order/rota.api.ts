import { dayAt } from '../../../src/contracts/opening.calc'
import type { RotaView } from '../../../src/contracts/order'
import { AppError } from '../../_platform/app-error'
import { requireNoPersonalData } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import type { Handler } from '../../_platform/router'
import { holdersOf, membersById } from '../member'
import { keeperRole } from './order.actor'
import { nameable } from './order.rules'
import { groupOn, setRota } from './rota.rules'

async function stationOfMine(ctx: Context, stationId: string) {
  const station = await ctx.store.get('stations', stationId)
  if (!station) throw new AppError('not-found', ['stationId'])
  await keeperRole(ctx, station.areaPath)
  return station
}

async function view(ctx: Context, stationId: string): Promise<RotaView> {
  const rota = await ctx.store.get('rotas', stationId)
  const people = await membersById(ctx.store, rota?.groups.flatMap(({ memberIds }) => memberIds) ?? [])
  const current = groupOn(rota, dayAt(ctx.now()))
  return {
    stationId,
    ...(rota && { startsOn: rota.startsOn }),
    groups: (rota?.groups ?? []).map(({ name, memberIds }) => ({
      name,
      members: people
        .filter(({ _id }) => memberIds.includes(_id))
        .map(({ _id: id, callName }) => ({ id, ...(callName !== undefined && { callName }) })),
    })),
    ...(current && { current: current.name }),
  }
}

export const getRota: Handler<'order.rota'> = async (ctx, { stationId }) => {
  await stationOfMine(ctx, stationId)
  return view(ctx, stationId)
}

/** Sets the groups and their turns; only people who hold a role that reaches the station. Safe to retry. */
export const setStationRota: Handler<'order.set-rota'> = async (ctx, { stationId, startsOn, groups }) => {
  const station = await stationOfMine(ctx, stationId)
  const holders = await holdersOf(ctx.store, nameable, station.areaPath, ctx.now())
  const ids = new Set(holders.map(({ member }) => member._id))
  const stranger = groups.findIndex(({ memberIds }) => memberIds.some((id) => !ids.has(id)))
  if (stranger >= 0) throw new AppError('bad-input', [`groups.${stranger}.memberIds`])
  // Whoever is served reads which group comes.
  requireNoPersonalData(Object.fromEntries(groups.map(({ name }, i) => [`groups.${i}.name`, name])))
  const { _id: by } = await ctx.enrol()
  await ctx.write(async (tx) => {
    const before = await tx.get('rotas', stationId)
    const next = setRota(before, { _id: stationId, startsOn, groups }, by, ctx.now())
    if (next !== before) await tx.set('rotas', next)
    return null
  })
  return view(ctx, stationId)
}

/** Whom the manager may name: for an order, also those whose role reaches the home of whoever is served. */
export const listHelpers: Handler<'order.helpers'> = async (ctx, { stationId, orderId }) => {
  const station = await stationOfMine(ctx, stationId)
  const order = orderId === undefined ? null : await ctx.store.get('orders', orderId)
  if (orderId !== undefined && order?.stationId !== stationId) throw new AppError('not-found', ['orderId'])
  const holders = await holdersOf(ctx.store, nameable, order?.helpPath ?? station.areaPath, ctx.now())
  return {
    items: holders
      .filter(({ member }) => member._id !== order?.forId)
      .map(({ member: { _id: id, callName }, kind }) => ({
        id,
        ...(callName !== undefined && { callName }),
        role: kind,
      })),
  }
}
