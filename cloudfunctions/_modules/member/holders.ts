import type { RoleKind } from '../../../src/contracts/member.const'
import { AppError } from '../../_platform/app-error'
import type { Context, Impersonal } from '../../_platform/context'
import { identityIdOf } from '../../_platform/identity'
import type { Store } from '../../_platform/store'
import type { Member } from './member.row'
import { isHeld } from './role.rules'

/** Somebody who holds a role that reaches an area. */
export interface Holder {
  member: Member
  kind: RoleKind
}

const mostHolders = 200

/**
 * The members who hold one of the roles in an area on the path, each once with the first of `kinds` they hold. Somebody
 * who was granted a role but has never used the mini-program is no member yet, and is left out. At most 200.
 */
export async function holdersOf(
  store: Pick<Store, 'find'>,
  kinds: readonly RoleKind[],
  areaPath: readonly string[],
  at: Date,
  most = mostHolders,
): Promise<Holder[]> {
  if (areaPath.length === 0) return []
  const found = await store.find('roles', {
    where: { areaId: { in: areaPath }, kind: { in: kinds } },
    orderBy: [['_id', 'asc']],
    limit: most,
  })
  const held = found
    .filter((role) => role.openid && isHeld(role, at))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const kindOf = new Map<string, RoleKind>()
  for (const { openid, kind } of held) if (!kindOf.has(openid)) kindOf.set(openid, kind)
  const members = await membersByOpenid(store, [...kindOf.keys()])
  return members.flatMap((member) => {
    const kind = kindOf.get(member.openid)
    return kind ? [{ member, kind }] : []
  })
}

const mostManagers = 20

/** Members who are told of what a station must do: its managers, or where there are none the community's staff. */
export async function managersOf(store: Pick<Store, 'find'>, areaPath: readonly string[], at: Date): Promise<string[]> {
  const holders = await holdersOf(store, ['station-manager', 'community-staff'], areaPath, at)
  const managers = holders.filter(({ kind }) => kind === 'station-manager')
  return (managers.length > 0 ? managers : holders).slice(0, mostManagers).map(({ member }) => member._id)
}

const mostAsked = 5

/**
 * Some members to ask for a review: of the first of `kinds` that anybody else than `but` holds, so that what a single
 * manager handed in goes one level up. Where nobody is left the log says so: it waits until somebody looks at their desk.
 */
export async function askedToReview(
  { store, now, log }: Impersonal,
  kinds: readonly RoleKind[],
  areaPath: readonly string[],
  but: readonly string[],
): Promise<string[]> {
  for (const kind of kinds) {
    const holders = await holdersOf(store, [kind], areaPath, now())
    const ids = holders.map(({ member }) => member._id).filter((id) => !but.includes(id))
    if (ids.length > 0) return ids.slice(0, mostAsked)
  }
  log('review.unasked', { areaId: areaPath[areaPath.length - 1] ?? '' })
  return []
}

/** Members behind openids, by id; openids of no member are left out. */
export async function membersByOpenid(store: Pick<Store, 'find'>, openids: readonly string[]): Promise<Member[]> {
  if (openids.length === 0) return []
  const ids = openids.map(identityIdOf)
  const identities = await store.find('identities', { where: { _id: { in: ids } }, limit: ids.length })
  return membersById(
    store,
    identities.map(({ memberId }) => memberId),
  )
}

/** The member who read out this code; throws `not-found`. */
export async function memberByCode(ctx: Pick<Context, 'store'>, code: string): Promise<Member> {
  const found = await ctx.store.get('memberCodes', code)
  const member = found && (await ctx.store.get('members', found.memberId))
  if (!member?.openid) throw new AppError('not-found', ['code'])
  return member
}

/** Members by their ids, in the ids' order, each once; left out is who does not exist. */
export async function membersById(store: Pick<Store, 'find'>, ids: readonly string[]): Promise<Member[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await store.find('members', { where: { _id: { in: wanted } }, limit: wanted.length })
  return wanted.flatMap((id) => found.find((member) => member._id === id) ?? [])
}
