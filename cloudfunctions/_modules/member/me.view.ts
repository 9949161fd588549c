import type { MeView } from '../../../src/contracts/member'
import { type RoleKind, roleKinds } from '../../../src/contracts/member.const'
import type { Context } from '../../_platform/context'
import { areaHit } from '../area'
import type { Area } from '../area/area.row'
import { helpKinds } from './help.rules'
import type { Member } from './member.row'
import { phoneMasked } from './phone'
import type { Role } from './role.row'
import { grantorsOf, isHeld } from './role.rules'
import { roleView } from './role.view'

/** Whose stations are theirs to run from day to day. */
const stationKinds: readonly RoleKind[] = ['station-manager', 'community-staff']
const mostStations = 50

/** Areas by id in one read; at most as many as are asked for. */
export async function areasById(ctx: Pick<Context, 'store'>, ids: readonly string[]): Promise<Map<string, Area>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await ctx.store.find('areas', { where: { _id: { in: wanted } }, limit: wanted.length })
  return new Map(found.map((area) => [area._id, area]))
}

/** A home as views show it: widest first, without the county. */
export const homeHits = (areas: ReadonlyMap<string, Area>, homePath: readonly string[]) =>
  homePath.slice(1).flatMap((id) => {
    const area = areas.get(id)
    return area ? [areaHit(area)] : []
  })

async function stationsOf(ctx: Context, roles: readonly Role[]): Promise<string[]> {
  const areaIds = new Set(roles.filter(({ kind }) => stationKinds.includes(kind)).map(({ areaId }) => areaId))
  const found = await Promise.all(
    [...areaIds].map((areaId) =>
      ctx.store.find('stations', {
        where: { areaPath: { has: areaId } },
        orderBy: [['_id', 'asc']],
        limit: mostStations,
      }),
    ),
  )
  return [...new Set(found.flat().map(({ _id }) => _id))].sort().slice(0, mostStations)
}

/** The person's own page. `member`: as they are now, null before they joined. */
export async function meView(ctx: Context, member: Member | null): Promise<MeView> {
  const roles = (await ctx.roles()).filter((role) => isHeld(role, ctx.now()))
  const inGroup = { memberIds: { has: member?._id ?? '' }, endedAt: { exists: false } }
  const [areas, manageStations, groups] = await Promise.all([
    areasById(ctx, [...roles.map(({ areaId }) => areaId), ...(member?.homePath ?? [])]),
    stationsOf(ctx, roles),
    member ? ctx.store.find('groups', { where: inGroup, limit: 1 }) : [],
  ])
  const masked = member ? phoneMasked(member) : undefined
  const holds = (kinds: readonly RoleKind[]) => roles.some(({ kind }) => kinds.includes(kind))
  return {
    ...(member && { code: member.code }),
    ...(member?.callName !== undefined && { callName: member.callName }),
    ...(member && member.homePath.length > 0 && { home: homeHits(areas, member.homePath) }),
    ...(masked !== undefined && { phoneMasked: masked }),
    roles: roles.flatMap((role) => {
      const area = areas.get(role.areaId)
      return area ? [roleView(role, area, { roles, openid: ctx.openid, at: ctx.now() }, member)] : []
    }),
    isInGroup: groups.length > 0,
    can: { grant: roleKinds.filter((kind) => holds(grantorsOf[kind])), help: holds(helpKinds), manageStations },
  }
}
