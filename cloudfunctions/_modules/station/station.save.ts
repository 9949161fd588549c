import { randomBytes } from 'node:crypto'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import type { Tx } from '../../_platform/store'
import type { RoleKind } from '../member/role.row'
import type { Station, StationEventRow } from './station.row'
import { stationRights } from './station.rules'

type EventWords = Pick<StationEventRow, 'kind' | 'detail'>

/** Sorts by time, then by the station's revision. An import gives its own `suffix`, so that its repeat is recognised. */
export const eventId = (at: Date, revision: number, suffix = randomBytes(4).toString('hex')) =>
  at.getTime().toString(36).padStart(9, '0') + revision.toString(36).padStart(5, '0') + suffix

/** Writes a changed station, its line of history, and its place in the order that other instances catch up by. */
export async function saveStation(tx: Tx, ctx: Context, station: Station, byRole: RoleKind, words: EventWords) {
  const meta = (await tx.get('meta', 'stations')) ?? { sequence: 0, epoch: '' }
  const sequence = meta.sequence + 1
  const saved: Station = { ...station, sequence }
  const _id = eventId(ctx.now(), station.revision)
  const event = { _id, stationId: station._id, at: ctx.now().toISOString(), byRole, by: ctx.openid, ...words }
  await tx.set('meta', { ...meta, _id: 'stations', sequence })
  await tx.set('stations', saved)
  await tx.set('stationEvents', event)
  return saved
}

/** The role the person may use a right under in an area; throws `not-allowed` without one. */
export async function roleFor(ctx: Context, right: keyof typeof stationRights, areaPath: readonly string[]) {
  const byRole = roleHeld(await ctx.roles(), stationRights[right], areaPath, ctx.now())
  if (!byRole) throw new AppError('not-allowed')
  return byRole
}

/** One change to one station by one who may. Safe to retry: a rule that finds nothing to do leaves no trace. */
export async function changeStation(
  ctx: Context,
  stationId: string,
  right: keyof typeof stationRights,
  rule: (station: Station, byRole: RoleKind) => Station,
  words: EventWords,
): Promise<Station> {
  await ctx.roles()
  return ctx.write(async (tx) => {
    const found = await tx.get('stations', stationId)
    if (!found) throw new AppError('not-found', ['stationId'])
    const byRole = await roleFor(ctx, right, found.areaPath)
    const next = rule(found, byRole)
    return next === found ? found : saveStation(tx, ctx, next, byRole, words)
  })
}
