import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import type { Store } from '../../_platform/store'
import { isLive } from '../group'
import type { Group } from '../group/group.row'
import { helpedNow, helpKinds, managersOf } from '../member'
import type { Member } from '../member/member.row'
import type { Role, RoleKind } from '../member/role.row'
import type { Order, Theme } from './order.row'
import { type Actor, helperRoles, nameable } from './order.rules'
import { keeperRoles } from './theme.rules'

/** More than anybody is in. */
const mostGroups = 50

/** Who asks, with all that decides what they are to an order: read once per call. */
export interface Who {
  me: Member | null
  roles: readonly Role[]
  /** Whose orders are theirs: their own and those of whom they help, with the role it is recorded under. */
  owned: ReadonlyMap<string, string>
  /** Groups that live and they are in. */
  groups: readonly Group[]
}

/** Themselves under `resident`, and whoever they may act for now under the role by which they do. */
async function ownedBy(ctx: Context, me: Member, roles: readonly Role[]): Promise<Map<string, string>> {
  const owned = new Map([[me._id, 'resident']])
  for (const { _id, homePath } of await helpedNow(ctx))
    owned.set(_id, roleHeld(roles, helpKinds, homePath, ctx.now()) ?? 'resident')
  return owned
}

export async function whoAsks(ctx: Context): Promise<Who> {
  const [me, roles] = await Promise.all([ctx.me(), ctx.roles()])
  if (!me) return { me, roles, owned: new Map(), groups: [] }
  const where = { memberIds: { has: me._id }, endedAt: { exists: false } }
  const [owned, groups] = await Promise.all([
    ownedBy(ctx, me, roles),
    ctx.store.find('groups', { where, limit: mostGroups }),
  ])
  return { me, roles, owned, groups }
}

/** The same once they are a member: made one at their first act. Never inside `ctx.write`. */
export async function enrolled(ctx: Context, who: Who): Promise<Who> {
  return who.me ? who : { ...who, me: await ctx.enrol(), owned: new Map() }
}

/** What somebody is to an order. */
export function actorOf({ me, roles, owned, groups }: Who, order: Order, at: Date): Actor {
  const id = me?._id ?? ''
  const owner = owned.get(order.forId)
  const keeper = roleHeld(roles, keeperRoles, order.areaPath, at)
  const role = roleHeld(roles, helperRoles, order.helpPath, at)
  const isHelper = id !== '' && order.helperIds.includes(id)
  const group = groups.find(({ _id }) => _id === order.groupId)
  const isTrusted = group !== undefined || roleHeld(roles, nameable, order.helpPath, at) !== undefined
  const helpsAs = order.help?.role ?? (group ? 'group' : (role ?? 'rota-group'))
  return {
    id,
    ...(owner !== undefined && { owner }),
    ...(keeper !== undefined && { keeper }),
    ...(group?.contactIds.includes(id) && order.forId !== id && { contact: 'group' }),
    ...(isHelper && (isTrusted ? { helper: helpsAs } : { former: helpsAs })),
    ...(role !== undefined && order.forId !== id && { grabber: role }),
  }
}

/** The role under which the person runs a station; throws `not-allowed` without one. */
export async function keeperRole(ctx: Context, areaPath: readonly string[]): Promise<RoleKind> {
  const role = roleHeld(await ctx.roles(), keeperRoles, areaPath, ctx.now())
  if (!role) throw new AppError('not-allowed')
  return role
}

/** Throws `not-allowed` for whoever neither runs the station nor speaks for the group that offers a theme. */
export async function requireOfferer(
  ctx: Context,
  { areaPath, groupId }: Pick<Theme, 'areaPath' | 'groupId'>,
): Promise<void> {
  if (await speaksFor(ctx, groupId)) return
  await keeperRole(ctx, areaPath)
}

/** Whether the person is a contact of a group that lives. */
export async function speaksFor(ctx: Context, groupId: string | undefined): Promise<boolean> {
  if (groupId === undefined) return false
  const [group, me] = await Promise.all([ctx.store.get('groups', groupId), ctx.me()])
  return group !== null && isLive(group) && me !== null && group.contactIds.includes(me._id)
}

/** Whoever is told of what waits to be answered: the station's managers, and who speaks for the group that offers it. */
export async function answerersOf(
  store: Pick<Store, 'find' | 'get'>,
  { areaPath, groupId }: Pick<Order, 'areaPath' | 'groupId'>,
  at: Date,
): Promise<string[]> {
  const group = groupId === undefined ? null : await store.get('groups', groupId)
  const contacts = group && isLive(group) ? group.contactIds : []
  return [...new Set([...contacts, ...(await managersOf(store, areaPath, at))])]
}
