import {
  labelOf,
  link,
  lookedUp,
  namesOf,
  ownerOf,
  unlink,
} from '../../../../cloudfunctions/_modules/ballot/unit.rules'
import { aUnit, estateId } from '../../../support/ballots'

const doing = { at: '2026-11-23T01:00:00.000Z', by: 'm-staff', byRole: 'station-manager', why: '看过房产证' }

test.each([
  ['3', '502', '3号楼502'],
  ['3号楼', '2单元502', '3号楼2单元502'],
  ['沿街商铺', '7', '沿街商铺7'],
])('%s and %s are %s', (building, room, label) => {
  expect(labelOf(building, room)).toBe(label)
})

test.each([
  ['3-502', true],
  ['3 502', true],
  ['3号楼 502', true],
  ['502', true],
  ['3—502', true],
  ['13-502', false],
  ['4号楼', false],
])('3号楼502 is found by %s: %s', (typed, isFound) => {
  expect(namesOf(estateId, '3', '502').search.includes(lookedUp(typed))).toBe(isFound)
})

test('units of one mark are one owner; without a mark each is its own', () => {
  const [a, b] = [aUnit('101', { ownerMark: 'Y1' }), aUnit('102', { ownerMark: 'Y1' })]
  expect(ownerOf(a)).toBe(ownerOf(b))
  expect(ownerOf(aUnit('101'))).not.toBe(ownerOf(aUnit('102')))
})

test('a unit is linked to one member, who is known by it; to another only after it was unlinked', () => {
  const linked = link(aUnit('101'), 'm-1', doing)
  expect(linked).toMatchObject({
    ownerId: 'm-1',
    involved: ['m-1', 'm-staff'],
    links: [{ what: 'linked', why: '看过房产证' }],
  })
  expect(link(linked, 'm-1', doing)).toBe(linked)
  expect(() => link(linked, 'm-2', doing)).toThrow('unit-taken')
  const free = unlink(linked, { ...doing, why: '卖掉了' })
  expect(free.ownerId).toBeUndefined()
  expect(free.links).toHaveLength(2)
  expect(unlink(free, doing)).toBe(free)
  expect(link(free, 'm-2', doing).ownerId).toBe('m-2')
})
