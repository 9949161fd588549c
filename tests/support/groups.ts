import { placeIdOf } from '../../cloudfunctions/_modules/group/group.place'
import type { Group } from '../../cloudfunctions/_modules/group/group.row'
import { mondayTen, type Person } from './memory-api'
import type { MemoryStore } from './memory-store'
import { memberId, withMembers } from './people'

/** A volunteer team at the small county's station: the former manager speaks for it, the other manager is in it. */
export const aGroup = (part: Partial<Group> = {}): Group => ({
  _id: 'group-1',
  stationId: 'jn-1-1-001',
  stationName: '水木清华同心驿',
  areaPath: ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1'],
  name: '春雨志愿队',
  kind: 'volunteer-team',
  memberIds: [memberId('former-manager'), memberId('other-manager')],
  contactIds: [memberId('former-manager')],
  registeredAt: mondayTen.toISOString(),
  registeredBy: memberId('station-manager'),
  isSynthetic: true,
  ...part,
})

/** Somebody's place in the group, as its members and keepers are told it. */
export const placeId = (person: Person) => placeIdOf(aGroup(), memberId(person))

export const withGroup = (store: MemoryStore): MemoryStore => withMembers(store).put('groups', aGroup())
