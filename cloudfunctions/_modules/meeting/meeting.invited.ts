import { invitedKinds } from '../../../src/contracts/meeting.const'
import type { Context } from '../../_platform/context'
import { type Holder, holdersOf } from '../member'
import type { Who } from './meeting.actor.rules'
import type { Meeting } from './meeting.row'

/** More than any estate has of each. */
const most = 1000

/** Who is invited by what they are in the estate, each once under the first kind they are. */
export async function invitedOf(ctx: Context, { areaId, areaPath }: Meeting): Promise<Who[]> {
  const { store } = ctx
  const below = await store.find('areas', { where: { path: { has: areaId }, level: 'building' }, limit: most })
  const buildings = below.map(({ _id }) => _id)
  const [wide, heads, party] = await Promise.all([
    holdersOf(store, ['station-manager', 'committee-member'], areaPath, ctx.now(), most),
    holdersOf(store, ['building-head'], buildings, ctx.now(), most),
    partyMembers(ctx, areaId, areaPath),
  ])
  const found = [...wide, ...heads, ...party].sort((a, b) => rank(a) - rank(b))
  const first = new Map<string, Holder>()
  for (const holder of found) if (!first.has(holder.member._id)) first.set(holder.member._id, holder)
  return [...first.values()].map(({ member, kind }) => ({ memberId: member._id, role: kind, isInvited: true }))
}

const rank = ({ kind }: Holder) => (invitedKinds as readonly string[]).indexOf(kind)

/** Those who report to the estate, and of those registered above it whoever lives here. */
async function partyMembers(ctx: Context, areaId: string, areaPath: readonly string[]): Promise<Holder[]> {
  const above = areaPath.filter((id) => id !== areaId)
  const [here, registered] = await Promise.all([
    holdersOf(ctx.store, ['party-member'], [areaId], ctx.now(), most),
    holdersOf(ctx.store, ['party-member'], above, ctx.now(), most),
  ])
  return [...here, ...registered.filter(({ member }) => member.homePath.includes(areaId))]
}
