import { randomBytes } from 'node:crypto'
import { AppError } from '../../_platform/app-error'
import { requireNoPersonalData } from '../../_platform/checked-text'
import type { Context } from '../../_platform/context'
import { pageOf, positionOf } from '../../_platform/cursor'
import { hashOf } from '../../_platform/hash'
import { roleHeld } from '../../_platform/permission'
import type { Handler } from '../../_platform/router'
import type { Store } from '../../_platform/store'
import type { Area } from '../area/area.row'
import { requireMember } from './act'
import { memberByCode, membersByOpenid } from './holders'
import { areasById } from './me.view'
import type { Role, RoleKind } from './role.row'
import { endRole, grantorsOf, isHeld, requireGrantable } from './role.rules'
import type { TellRole } from './role.tell'
import { mayEnd, roleView } from './role.view'

const idLength = 24
const mostRoles = 1000
/** Who sees who holds what in their area. */
const listKinds: readonly RoleKind[] = ['station-manager', 'community-staff', 'street-staff', 'county-staff']

const viewerOf = async (ctx: Context) => ({ roles: await ctx.roles(), openid: ctx.openid, at: ctx.now() })

async function viewOf(ctx: Context, roleId: string, area: Area) {
  const role = await ctx.store.get('roles', roleId)
  if (!role) throw new AppError('not-found', ['roleId'])
  const [holder] = await membersByOpenid(ctx.store, role.openid ? [role.openid] : [])
  return roleView(role, area, await viewerOf(ctx), holder ?? null)
}

/** Grants a role from above, and tells whoever has it now. One that is held already stays as it is. Safe to retry. */
export const grantRole =
  (tell: TellRole): Handler<'role.grant'> =>
  async (ctx, { code, kind, areaId, why, workUnit }) => {
    const area = await ctx.store.get('areas', areaId)
    if (!area) throw new AppError('not-found', ['areaId'])
    if (!roleHeld(await ctx.roles(), grantorsOf[kind], area.path, ctx.now())) throw new AppError('not-allowed')
    requireGrantable(kind, area.level, workUnit)
    requireNoPersonalData({ why, workUnit })
    const by = await requireMember(ctx)
    const { _id: memberId, openid } = await memberByCode(ctx, code)
    const same = (await ctx.store.find('roles', { where: { openid }, limit: mostRoles })).filter(
      (role) => role.kind === kind && role.areaId === areaId,
    )
    const held = same.find((role) => isHeld(role, ctx.now()))
    const fresh: Role = {
      _id: hashOf([openid, kind, areaId, String(same.length)], idLength),
      openid,
      kind,
      areaId,
      grantedAt: ctx.now().toISOString(),
      grantedBy: by._id,
      why,
      ...(workUnit !== undefined && { workUnit }),
    }
    const roleId = await ctx.write(async (tx) => {
      if (held) return held._id
      const there = await tx.get('roles', fresh._id)
      if (there && isHeld(there, ctx.now())) return there._id
      // One that ended under this id was of somebody who left and came back: it is counted no more by their openid.
      const role = there ? { ...fresh, _id: randomBytes(12).toString('hex') } : fresh
      await tx.set('roles', role)
      await tell(tx, ctx.now(), { memberId, role, area, what: 'granted' })
      return role._id
    })
    ctx.log('role.granted', { roleId, kind })
    return viewOf(ctx, roleId, area)
  }

/** Ends a role: by who may grant it, who tells its holder, or by its holder. Safe to retry. */
export const endHeldRole =
  (tell: TellRole): Handler<'role.end'> =>
  async (ctx, { roleId, why }) => {
    const role = await ctx.store.get('roles', roleId)
    const area = role && (await ctx.store.get('areas', role.areaId))
    if (!area) throw new AppError('not-found', ['roleId'])
    // Somebody who ended their own may ask again after a lost answer: the role is still theirs.
    if (!mayEnd(role, area, await viewerOf(ctx))) throw new AppError('not-allowed')
    requireNoPersonalData({ why })
    const by = await requireMember(ctx)
    const [holder] = await membersByOpenid(ctx.store, role.openid ? [role.openid] : [])
    await ctx.write(async (tx) => {
      const found = await tx.get('roles', roleId)
      const next = found && endRole(found, { id: by._id, why }, ctx.now())
      if (!next || next === found) return null
      await tx.set('roles', next)
      // Whoever ends their own knows.
      if (holder && holder._id !== by._id) {
        await tell(tx, ctx.now(), { memberId: holder._id, role: next, area, what: 'ended' })
      }
      return null
    })
    ctx.log('role.ended', { roleId })
    return viewOf(ctx, roleId, area)
  }

const areasPerRead = 500

/** Ids of the area and all below it. */
async function areaIdsWithin(store: Pick<Store, 'find'>, areaId: string): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const after = ids[ids.length - 1] ?? ''
    const where = { path: { has: areaId }, _id: { gt: after } }
    const page = await store.find('areas', { where, orderBy: [['_id', 'asc']], limit: areasPerRead })
    ids.push(...page.map(({ _id }) => _id))
    if (page.length < areasPerRead) return ids
  }
}

/** Roles held in an area and below it, page by page, for those who run it. */
export const listRoles: Handler<'role.list'> = async (ctx, input) => {
  const { areaId, ended, limit } = input
  const after = positionOf(ctx.call, input) ?? ''
  const area = await ctx.store.get('areas', areaId)
  if (!area) throw new AppError('not-found', ['areaId'])
  if (!roleHeld(await ctx.roles(), listKinds, area.path, ctx.now())) throw new AppError('not-allowed')
  const within = await areaIdsWithin(ctx.store, areaId)
  const found: Role[] = []
  for (let from = 0; from < within.length; from += areasPerRead) {
    const where = {
      areaId: { in: within.slice(from, from + areasPerRead) },
      endedAt: { exists: ended },
      _id: { gt: after },
    }
    found.push(...(await ctx.store.find('roles', { where, orderBy: [['_id', 'asc']], limit: limit + 1 })))
  }
  found.sort((a, b) => (a._id < b._id ? -1 : 1))
  const page = pageOf(ctx.call, input, found.slice(0, limit + 1), (role) => role._id)
  const [areas, holders, viewer] = await Promise.all([
    areasById(
      ctx,
      page.items.map((role) => role.areaId),
    ),
    membersByOpenid(ctx.store, [...new Set(page.items.map(({ openid }) => openid).filter(Boolean))]),
    viewerOf(ctx),
  ])
  const items = page.items.flatMap((role) => {
    const holder = holders.find(({ openid }) => openid === role.openid)
    const where = areas.get(role.areaId)
    return where ? [roleView(role, where, viewer, holder ?? null)] : []
  })
  return { ...page, items }
}
