import fc from 'fast-check'
import type { StationBrief } from '../../src/contracts/near.calc'
import { baseEquipment } from '../../src/contracts/station.const'
import { codeOf, packStations, unpackStations } from '../../src/contracts/station-index.calc'
import { anOpening, aWeek } from '../support/factories'

const modules = ['health', 'books', 'meals']
const openings = [anOpening(), anOpening({ week: aWeek() }), anOpening({ days: { '2026-12-01': { spans: [] } } })]

const briefs: fc.Arbitrary<StationBrief> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
  code: fc.integer({ min: 1, max: 999 }).map(codeOf),
  name: fc.string(),
  address: fc.string(),
  place: fc.record({
    lng: fc.integer({ min: 11_850_000, max: 11_915_000 }).map((n) => n / 1e5),
    lat: fc.integer({ min: 3_490_000, max: 3_545_000 }).map((n) => n / 1e5),
  }),
  star: fc.constantFrom(0, 1, 2, 3, 4, 5),
  opening: fc.constantFrom(...openings),
  equipment: fc.subarray([...baseEquipment]),
  modules: fc.subarray(modules),
  phone: fc.string(),
})

test('what is packed comes back whole', () => {
  fc.assert(
    fc.property(fc.array(briefs, { maxLength: 20 }), (stations) => {
      const packed = packStations(stations, modules)
      const wire = JSON.parse(JSON.stringify(packed)) as typeof packed
      expect(unpackStations(wire.stations, wire.openings, modules)).toEqual(stations)
    }),
  )
})

test('equal openings travel once and a module the county dropped does not travel', () => {
  const station = (id: string): StationBrief => ({
    id,
    code: '001',
    name: id,
    address: '',
    place: { lng: 118.8, lat: 35.1 },
    star: 0,
    opening: anOpening(),
    equipment: [],
    modules: ['dropped', 'books'],
    phone: '',
  })
  const packed = packStations([station('a'), station('b')], modules)
  expect(packed.openings).toHaveLength(1)
  expect(unpackStations(packed.stations, packed.openings, modules)[1]?.modules).toEqual(['books'])
})
