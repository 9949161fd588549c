import { mostGroupMembers } from '../../../src/contracts/group.const'
import { AppError } from '../../_platform/app-error'
import type { Group } from './group.row'

export const isLive = ({ endedAt }: Pick<Group, 'endedAt'>) => endedAt === undefined

const requireLive = (group: Group) => {
  if (!isLive(group)) throw new AppError('wrong-state')
}

/** Takes somebody in, or changes whether they are a contact; the same group when nothing changes. */
export function addMember(group: Group, memberId: string, isContact: boolean): Group {
  requireLive(group)
  const isIn = group.memberIds.includes(memberId)
  const wasContact = group.contactIds.includes(memberId)
  if (isIn && wasContact === isContact) return group
  if (!isIn && group.memberIds.length >= mostGroupMembers) throw new AppError('too-large')
  const others = group.contactIds.filter((id) => id !== memberId)
  const contactIds = isContact ? [...others, memberId] : others
  if (contactIds.length === 0) throw new AppError('wrong-state')
  return { ...group, memberIds: isIn ? group.memberIds : [...group.memberIds, memberId], contactIds }
}

/** Takes somebody out; the same group when they are not in it. The last contact stays until there is another. */
export function removeMember(group: Group, memberId: string): Group {
  if (!group.memberIds.includes(memberId)) return group
  requireLive(group)
  const contactIds = group.contactIds.filter((id) => id !== memberId)
  if (contactIds.length === 0) throw new AppError('wrong-state')
  return { ...group, memberIds: group.memberIds.filter((id) => id !== memberId), contactIds }
}

/** Ends a group; the same one when it has ended. */
export const endGroup = (group: Group, by: { id: string; why: string }, at: Date): Group =>
  isLive(group) ? { ...group, endedAt: at.toISOString(), endedBy: by.id, endedWhy: by.why } : group

/** The group without somebody who left the mini-program; that there was a group stays. */
export const withoutMember = (group: Group, id: string): Group => ({
  ...group,
  memberIds: group.memberIds.filter((one) => one !== id),
  contactIds: group.contactIds.filter((one) => one !== id),
  registeredBy: group.registeredBy === id ? '' : group.registeredBy,
  ...(group.endedBy === id && { endedBy: '' }),
})
