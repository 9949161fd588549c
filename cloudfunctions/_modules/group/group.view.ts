import type { GroupView } from '../../../src/contracts/group'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import { membersById } from '../member'
import type { RoleKind } from '../member/role.row'
import { placeIdOf } from './group.place'
import type { Group } from './group.row'
import { isLive } from './group.rules'

/** Who registers groups at the stations of their area, and ends them. */
export const groupKeepers: readonly RoleKind[] = ['station-manager', 'community-staff', 'street-staff', 'county-staff']

/** What somebody is to a group. */
export async function partIn(ctx: Context, group: Pick<Group, 'areaPath' | 'memberIds' | 'contactIds'>) {
  const [me, roles] = await Promise.all([ctx.me(), ctx.roles()])
  const id = me?._id ?? ''
  return {
    id,
    isKeeper: roleHeld(roles, groupKeepers, group.areaPath, ctx.now()) !== undefined,
    isMember: id !== '' && group.memberIds.includes(id),
    isContact: id !== '' && group.contactIds.includes(id),
  }
}

/** Groups as their members and the station's keepers see them. */
export async function groupViews(ctx: Context, groups: readonly Group[]): Promise<GroupView[]> {
  const people = await membersById(
    ctx.store,
    groups.flatMap(({ memberIds }) => memberIds),
  )
  return Promise.all(
    groups.map(async (group) => {
      const { id: me, isKeeper, isMember, isContact } = await partIn(ctx, group)
      const { _id: id, stationId, stationName, name, kind, registeredAt, endedAt, memberIds, contactIds } = group
      return {
        id,
        stationId,
        stationName,
        name,
        kind,
        registeredAt,
        ...(endedAt !== undefined && { endedAt }),
        members: people
          .filter(({ _id }) => (isKeeper || isMember) && memberIds.includes(_id))
          .map(({ _id, callName }) => ({
            placeId: placeIdOf(group, _id),
            ...(callName !== undefined && { callName }),
            isContact: contactIds.includes(_id),
            isMe: _id === me,
          })),
        can: {
          publish: isLive(group) && isContact,
          manage: isLive(group) && (isContact || isKeeper),
          end: isLive(group) && isKeeper,
        },
      }
    }),
  )
}
