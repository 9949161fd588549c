import { roleHeld } from '../../../cloudfunctions/_platform/permission'
import { aRole } from '../../support/factories'

const at = new Date('2026-11-23T02:00:00.000Z')
const path = ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1']
const kinds = ['station-manager', 'community-staff', 'county-staff'] as const

test.each([
  ['in the area itself', [aRole({ areaId: 'jn-1-1-1' })], 'station-manager'],
  ['in an area above', [aRole({ kind: 'county-staff', areaId: 'jn' })], 'county-staff'],
  ['in the neighbour area', [aRole({ areaId: 'jn-1-1-2' })], undefined],
  ['in an area whose id only begins alike', [aRole({ areaId: 'jn-1-1-11' })], undefined],
  ['below', [aRole({ areaId: 'jn-1-1-1-1' })], undefined],
  ['a kind that does not count', [aRole({ kind: 'party-member', areaId: 'jn' })], undefined],
  ['ended', [aRole({ areaId: 'jn', endedAt: '2026-11-23T02:00:00.000Z' })], undefined],
  ['ending later', [aRole({ areaId: 'jn', endedAt: '2026-11-23T02:00:00.001Z' })], 'station-manager'],
  [
    'several: the first kind',
    [aRole({ kind: 'county-staff', areaId: 'jn' }), aRole({ areaId: 'jn-1' })],
    'station-manager',
  ],
  ['none', [], undefined],
])('%s', (_, roles, expected) => {
  expect(roleHeld(roles, kinds, path, at)).toBe(expected)
})
