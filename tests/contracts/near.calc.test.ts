import {
  circleMetres,
  nearViewOf,
  rankByEstimate,
  type StationBrief,
  stationFilter,
} from '../../src/contracts/near.calc'
import { metresBetween } from '../../src/contracts/place.calc'
import { anOpening, aWeek } from '../support/factories'

const here = { lng: 118.835, lat: 35.175 }
const brief = (part: Partial<StationBrief> = {}): StationBrief => ({
  id: 'a',
  code: '001',
  name: '水木清华同心驿',
  address: '人民路1号',
  place: here,
  star: 3,
  opening: anOpening(),
  equipment: ['medicine', 'umbrella'],
  modules: ['books'],
  phone: '0539-7000001',
  ...part,
})
const noon = new Date('2026-11-23T12:00:00+08:00')
const midnight = new Date('2026-11-24T00:00:00+08:00')

test.each([
  ['no filter', {}, noon, true],
  ['has a medicine box and is open now', { equipment: ['medicine' as const], openNow: true }, noon, true],
  ['has it but is closed', { equipment: ['medicine' as const], openNow: true }, midnight, false],
  ['lacks one of two', { equipment: ['medicine' as const, 'fire' as const] }, noon, false],
  ['module', { modules: ['books'] }, noon, true],
  ['another module', { modules: ['books', 'health'] }, noon, false],
  ['stars enough', { minStar: 3 }, noon, true],
  ['stars too few', { minStar: 4 }, noon, false],
])('%s', (_, filters, at, expected) => {
  expect(stationFilter(filters, at)(brief())).toBe(expected)
})

test('stations with different openings are judged apart', () => {
  const passes = stationFilter({ openNow: true }, noon)
  expect([brief(), brief({ opening: anOpening({ week: aWeek() }) }), brief()].map(passes)).toEqual([true, false, true])
})

test('walks rank, equal walks by id, and minutes follow the pace', () => {
  const far = brief({ id: 'far', place: { lng: 118.845, lat: 35.175 } })
  const ranked = rankByEstimate([far, brief({ id: 'b' }), brief({ id: 'a' })], here, 1.25)
  expect(ranked.map(({ entry }) => entry.id)).toEqual(['a', 'b', 'far'])
  const metres = metresBetween(here, far.place) * 1.4
  expect(ranked[2]?.walkMinutes).toBe(Math.ceil(metres / 1.25 / 60))
  expect(rankByEstimate([far], here, 0.8)[0]?.walkMinutes).toBe(Math.ceil(metres / 0.8 / 60))
})

test('the circle is where the minutes end', () => {
  expect(circleMetres(15, 1.25)).toBe(803)
  expect(circleMetres(15, 0.8)).toBe(514)
})

test("a card's view has whole metres, the opening state and no phone", () => {
  const [walk] = rankByEstimate([brief({ place: { lng: 118.8361, lat: 35.1753 } })], here, 1.25)
  const view = walk && nearViewOf(walk, noon)
  expect(Number.isInteger(view?.walkMetres)).toBe(true)
  expect(view?.open).toEqual({ isOpen: true, untilAt: '2026-11-23T12:00:00.000Z' })
  expect(view).not.toHaveProperty('phone')
})
