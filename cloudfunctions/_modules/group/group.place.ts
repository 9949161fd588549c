import { hashOf } from '../../_platform/hash'
import type { Group } from './group.row'

const placeIdLength = 24

/** Somebody's place in one group: tells its reader who is meant there, and nothing that holds anywhere else. */
export const placeIdOf = ({ _id }: Pick<Group, '_id'>, memberId: string) => hashOf([_id, memberId], placeIdLength)

/** Whose place it is; empty where nobody has it (any more). */
export const memberAt = (group: Group, placeId: string): string =>
  group.memberIds.find((id) => placeIdOf(group, id) === placeId) ?? ''
