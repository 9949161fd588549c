import { placeId, withGroup } from '../../support/groups'
import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const given = withGroup
const stationId = 'jn-1-1-001'
const groupId = 'group-1'
const code = 'aaaaaaaa'
const why = '不再活动'
const register = { stationId, name: '周一剪吧', kind: 'volunteer-team', code } as const

const staff = { 'community-staff': 'ok', 'street-staff': 'ok', 'county-staff': 'ok' } as const
const keepers = { 'station-manager': 'ok', ...staff } as const
const keepersOnly = { ...keepers, nobody: 'not-signed-in', others: 'not-allowed' } as const
/** To whoever has no part in it, a group does not exist; the former manager speaks for it, the other manager is in it. */
const contactsAct = {
  ...keepers,
  'former-manager': 'ok',
  'other-manager': 'not-allowed',
  nobody: 'not-signed-in',
  others: 'not-found',
} as const

export const groupOutcomes: Outcomes<CallOf<'group'>> = {
  'group.list': { input: { stationId }, outcome: { ...keepers, others: 'not-allowed' }, given },
  'group.mine': { input: {}, outcome: { others: 'ok' }, given },
  'group.register': { input: register, outcome: keepersOnly, given },
  'group.add': { input: { groupId, code }, outcome: contactsAct, given },
  'group.remove': {
    input: { groupId, placeId: placeId('other-manager') },
    outcome: { ...contactsAct, 'other-manager': 'ok' },
    given,
  },
  'group.end': { input: { groupId, why }, outcome: { ...contactsAct, 'former-manager': 'not-allowed' }, given },
}

export const groupWrites: Writes<CallOf<'group', WriteName>> = {
  'group.register': { by: 'station-manager', input: register, other: { ...register, name: '别的队' }, given },
  'group.add': { by: 'former-manager', input: { groupId, code }, other: { groupId, code, isContact: true }, given },
  'group.remove': {
    by: 'station-manager',
    input: { groupId, placeId: placeId('other-manager') },
    other: { groupId, placeId: placeId('former-manager') },
    given,
  },
  'group.end': { by: 'station-manager', input: { groupId, why }, other: { groupId, why: '别的' }, given },
}
